package org.riguardo.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.riguardo.api.facts.Purpose;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.problem.NotFoundProblem;

/** The marks that staff set on contacts and open items of a client; each is stored, audited and followed by a new decision. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Marks {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Marks of(Callers callers, Database database, DecisionKeeper decisions, Clock clock) {
        Marks marks = new Marks();
        marks.callers = callers;
        marks.database = database;
        marks.acts = Acts.of(Audit.of(database, clock), decisions);
        marks.clock = clock;
        return marks;
    }

    /**
     * Says what a contact was about, when that was not known or taken wrongly.
     *
     * @throws NotFoundProblem when the caller's firm has no such contact with that client
     */
    public void classify(String clientId, String interactionId, Purpose purpose, boolean moneyMentioned) {
        mark(
                clientId,
                "contact-classified",
                interactionId,
                rows -> rows.classify(interactionId, purpose, moneyMentioned));
    }

    /**
     * Marks incoming messages as needing no answer, all or none, or takes the marks back.
     *
     * @throws NotFoundProblem when the caller's firm has no such contact with that client
     */
    public void needsNoAnswer(String clientId, List<String> interactionIds, boolean marked) {
        mark(
                clientId,
                "needs-no-answer",
                String.join(" ", interactionIds),
                rows -> interactionIds.forEach(id -> rows.needsNoAnswer(id, marked)));
    }

    /**
     * Marks what was heard in a contact as handled, or takes the mark back.
     *
     * @throws NotFoundProblem when the caller's firm has no such contact with that client
     */
    public void handled(String clientId, String interactionId, boolean marked) {
        mark(clientId, "signals-handled", interactionId, rows -> rows.handled(interactionId, marked));
    }

    /**
     * Marks an open item as disputed by the client, or the dispute as settled.
     *
     * @throws NotFoundProblem when the caller's firm has no such open item of that client
     */
    public void dispute(String clientId, String itemId, boolean disputed) {
        mark(clientId, disputed ? "item-disputed" : "dispute-settled", itemId, rows -> rows.dispute(itemId, disputed));
    }

    private void mark(String clientId, String what, String id, Consumer<MarkRows> change) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        database.use(handle -> {
            ClientLock.hold(handle, caller.firm(), clientId);
            change.accept(new MarkRows(handle, caller, clientId, now));
        });
        acts.done(caller, what, clientId, Acts.detail(id));
    }
}
