package org.riguardo.clients;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.NotFoundProblem;

/** Clients that may be one, found anew each time among those that share a number or a name, and what a person said of them. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Duplicates {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * One page of the proposals, the likeliest first.
     *
     * @param cursor as the page before gave it; null for the first page
     * @param size 1 to 200 proposals
     */
    public Page<Proposal> page(@Nullable String cursor, int size) {
        String firm = callers.current().firm();
        int from = cursor == null ? 0 : Cursor.position(cursor);
        return database.with(handle -> {
            ProposalRows rows = new ProposalRows(handle, firm);
            List<Pairs.Pair> pairs = rows.pairs();
            int to = Math.min(pairs.size(), from + size);
            List<Proposal> shown = from >= to
                    ? List.of()
                    : pairs.subList(from, to).stream().map(rows::proposal).toList();
            return new Page<>(shown, to < pairs.size() ? Cursor.write(Integer.toString(to)) : null);
        });
    }

    /**
     * Notes that two clients are two: they are not proposed again.
     *
     * @throws NotFoundProblem when the caller's firm has not both of them
     */
    public void apart(String one, String other) {
        Caller caller = callers.current();
        database.use(handle -> new ProposalRows(handle, caller.firm()).apart(caller, one, other, clock.instant()));
        audit.note(caller.firm(), caller.username(), "clients-apart", one, "{\"other\":\"" + other + "\"}");
    }

    /** Takes back that two clients are two. */
    public void maybeOne(String one, String other) {
        Caller caller = callers.current();
        database.use(handle -> {
            ClientRow.lock(handle, caller.firm(), one);
            ClientRow.lock(handle, caller.firm(), other);
            new ProposalRows(handle, caller.firm()).maybeOne(one, other);
        });
        audit.note(caller.firm(), caller.username(), "clients-maybe-one", one, "{\"other\":\"" + other + "\"}");
    }
}
