package org.riguardo.desk.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.riguardo.db.Database;
import org.riguardo.desk.ClientLock;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.NotFoundProblem;

/** Mail that staff write, begun in the tone that is suggested; {@link Editing} changes it, {@link Dispatch} sends it. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Drafts {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private DraftMaking making;

    @Inject
    private DraftKeeping keeping;

    /** The same outside a server. */
    static Drafts of(Callers callers, Database database, DraftMaking making, DraftKeeping keeping) {
        Drafts drafts = new Drafts();
        drafts.callers = callers;
        drafts.database = database;
        drafts.making = making;
        drafts.keeping = keeping;
        return drafts;
    }

    /**
     * A draft to that client; one of the same kind that is open already is taken instead of a second one.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public DraftView create(String clientId, Wish wish) {
        Caller caller = callers.current();
        DraftMaking.Known known = making.know(caller.firm(), clientId);
        String client = known.file().client().id();
        return database.with(handle -> {
            ClientLock.hold(handle, caller.firm(), client);
            Plan plan = making.plan(known, wish);
            Optional<String> open = new DraftRows(handle, caller.firm())
                    .open(client).stream()
                            .filter(draft -> draft.matter().kind() == plan.kind()
                                    && !draft.life().automatic())
                            .map(Draft::id)
                            .findFirst();
            if (open.isPresent()) {
                return keeping.view(handle, caller, DraftKeeping.find(handle, caller.firm(), open.get()));
            }
            KeptDraft made = making.make(handle, known, caller, caller.username(), plan, wish, false);
            keeping.begin(handle, caller, made, "draft-begun");
            return keeping.view(handle, caller, made);
        });
    }

    /** One draft; {@link NotFoundProblem} when the caller's firm has none with that id. */
    public DraftView get(String id) {
        Caller caller = callers.current();
        return database.with(handle -> keeping.view(handle, caller, DraftKeeping.find(handle, caller.firm(), id)));
    }

    /**
     * The open drafts to a client, the one that changed last first.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public List<Draft> open(String clientId) {
        String firm = callers.current().firm();
        return database.with(handle -> {
            ClientLock.require(handle, firm, clientId);
            return new DraftRows(handle, firm).open(clientId);
        });
    }
}
