package org.riguardo.desk.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.NotFoundProblem;

/** The mail of the caller's firm that is leaving, waits, was held or has left. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Outbox {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Sending sending;

    /**
     * Sends a mail if it may leave at this instant, and returns within some seconds; what the server says later is kept. It may not be called inside a
     * transaction that holds the client or the draft.
     *
     * @param whenAllowed whether it leaves by itself later, if it may then, when now only time keeps it back
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SendOutcome send(OutgoingMail mail, boolean whenAllowed) {
        return sending.send(callers.current(), mail, whenAllowed);
    }

    /** One mail; {@link NotFoundProblem} when the caller's firm has none with that id. */
    public OutboxMail get(String id) {
        return database.with(handle -> new OutboxViews(handle, callers.current().firm())
                .find(id)
                .orElseThrow(() -> new NotFoundProblem("mail", id)));
    }

    /** What came last of a draft; null when it was never sent. */
    public @Nullable OutboxMail latestOf(String draftId) {
        return database.with(handle -> new OutboxViews(handle, callers.current().firm()).latestOf(draftId));
    }

    /**
     * One page of the mails, the one that changed last first.
     *
     * @param cursor as the page before gave it; null for the first
     * @param size 1 to 200
     */
    public Page<OutboxMail> page(OutboxFilter filter, @Nullable String cursor, int size) {
        return database.with(handle -> new OutboxViews(handle, callers.current().firm()).page(filter, cursor, size));
    }

    /** How many mails there are in each state; those with none left out. */
    public Map<OutboxState, Integer> counts() {
        return database.with(handle -> new OutboxViews(handle, callers.current().firm()).counts());
    }

    /**
     * The mails to a client that are leaving at this moment, or of which nobody knows whether they left. Asked in the transaction that logs a contact, it
     * misses none that began to leave before.
     */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR, Roles.PLUGIN_WRITE_INTERACTIONS})
    public List<InFlight> inFlight(String clientId) {
        return database.with(handle -> new OutboxViews(handle, callers.current().firm()).inFlight(clientId));
    }

    /**
     * Takes a READY mail back before it leaves; its draft is open again.
     *
     * @return whether it was still here to take back
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean cancel(String id) {
        return sending.cancel(callers.current(), id);
    }

    /**
     * What a person found out about an UNKNOWN mail.
     *
     * @return whether it was still unknown
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean settle(String id, Finding finding) {
        return sending.settle(callers.current(), id, finding);
    }
}
