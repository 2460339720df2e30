package org.riguardo.desk.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.desk.outbox.OutgoingMail;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;

/**
 * Shows a draft as it would leave, and hands it to the outbox, which decides. An unknown draft is a
 * {@link org.riguardo.problem.NotFoundProblem}.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Dispatch {

    /** What is said of a draft that goes to nobody. */
    public static final Sentence NO_RECIPIENT = new Sentence(
            "Manca il destinatario: scegliere un indirizzo del cliente.",
            "There is no recipient: choose one of the client's addresses.");

    /** In place of a revision: whichever it is now. */
    public static final int CURRENT = 0;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private DraftSending sending;

    /** The same outside a server. */
    static Dispatch of(Callers callers, Database database, DraftSending sending) {
        Dispatch dispatch = new Dispatch();
        dispatch.callers = callers;
        dispatch.database = database;
        dispatch.sending = sending;
        return dispatch;
    }

    /** The mail as it would leave now: what a person looks at before sending. */
    public OutgoingMail preview(String id) {
        Caller caller = callers.current();
        return database.with(handle -> sending.compose(handle, caller, DraftKeeping.find(handle, caller.firm(), id)));
    }

    /**
     * Hands a draft to the outbox, which decides again whether it may leave.
     *
     * @param revision the one that the person saw, or {@link #CURRENT}
     * @param whenAllowed whether it leaves by itself later, when now only time keeps it back
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SendOutcome send(String id, int revision, boolean whenAllowed) {
        return sending.send(callers.current(), id, revision, whenAllowed);
    }
}
