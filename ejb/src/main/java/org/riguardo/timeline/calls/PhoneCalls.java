package org.riguardo.timeline.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.problem.NotFoundProblem;

/** What staff see of recorded calls and say about them: whose a call is, that it is no client's, that two are not one. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class PhoneCalls {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * One page of the calls of which nobody knows whose they are, the newest first.
     *
     * @param cursor as the page before gave it; null for the first page
     * @param size 1 to 200 calls
     */
    public Page<WaitingCall> waiting(@Nullable String cursor, int size) {
        String firm = callers.current().firm();
        Cursor.Moment before = cursor == null ? new Cursor.Moment(END, "") : Cursor.moment(cursor);
        List<WaitingCall> calls =
                database.with(handle -> new CallViews(handle, firm).waiting(before.at(), before.id(), size + 1));
        return Page.of(calls, size, call -> Cursor.write(call.at().toString(), call.id()));
    }

    /** How many calls wait. */
    public int waitingCount() {
        String firm = callers.current().firm();
        return database.with(handle -> new CallViews(handle, firm).waitingCount());
    }

    /**
     * One call that waits.
     *
     * @throws NotFoundProblem when the caller's firm has no such call that waits
     */
    public WaitingCall waitingCall(String id) {
        String firm = callers.current().firm();
        return database.with(handle -> new CallViews(handle, firm).waiting(id))
                .orElseThrow(() -> new NotFoundProblem("call", id));
    }

    /**
     * Numbers of which staff said that they are no client's, the newest first.
     *
     * @param most 1 to 200
     */
    public List<Stranger> strangers(int most) {
        String firm = callers.current().firm();
        return database.with(handle -> new CallViews(handle, firm).strangers(most));
    }

    /**
     * Says whose a call is; that teaches its number where nobody has it, with all that waits from there.
     *
     * @throws NotFoundProblem when the caller's firm has no such call or client
     */
    public Taught teach(String callId, String clientId) {
        Caller caller = callers.current();
        Set<String> touched = new LinkedHashSet<>();
        Taught taught = database.with(
                handle -> new TeachingRows(handle, caller, clock.instant()).teach(callId, clientId, touched));
        done(caller, "call-assigned", clientId, taught.id(), touched);
        return taught;
    }

    /**
     * Takes back what was said about whose a call is: its number is forgotten and its calls wait again.
     *
     * @throws NotFoundProblem when the caller's firm has nothing like that, or it was undone before
     */
    public void undo(String teachingId) {
        Caller caller = callers.current();
        Set<String> touched =
                database.with(handle -> new TeachingRows(handle, caller, clock.instant()).undo(teachingId));
        done(caller, "call-assignment-undone", null, teachingId, touched);
    }

    /**
     * Says that a call is no client's, or takes that back.
     *
     * @throws NotFoundProblem when the caller's firm has no such call
     */
    public void dismiss(String callId, boolean dismissed) {
        Caller caller = callers.current();
        Set<String> touched =
                database.with(handle -> new TeachingRows(handle, caller, clock.instant()).dismiss(callId, dismissed));
        done(caller, dismissed ? "call-dismissed" : "call-dismissal-undone", null, callId, touched);
    }

    /**
     * Says that a contact which was logged by hand and the record taken for it are two calls.
     *
     * @throws NotFoundProblem when the caller's firm has no such contact that stands for a record
     */
    public void apart(String interactionId) {
        Caller caller = callers.current();
        Set<String> touched =
                database.with(handle -> new TeachingRows(handle, caller, clock.instant()).apart(interactionId));
        done(caller, "call-parted", null, interactionId, touched);
    }

    /**
     * Takes that back: the contact may be the record again.
     *
     * @throws NotFoundProblem when the caller's firm has no such contact that was parted from a record
     */
    public void together(String interactionId) {
        Caller caller = callers.current();
        Set<String> touched =
                database.with(handle -> new TeachingRows(handle, caller, clock.instant()).together(interactionId));
        done(caller, "call-joined", null, interactionId, touched);
    }

    private void done(Caller caller, String what, @Nullable String client, String id, Set<String> touched) {
        audit.note(caller.firm(), caller.username(), what, client, "{\"id\":\"" + id + "\"}");
        decisions.refresh(caller.firm(), touched);
    }
}
