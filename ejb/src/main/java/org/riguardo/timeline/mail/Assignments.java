package org.riguardo.timeline.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Staff say which client a message belongs to; that teaches its address, and can be undone with all that followed from it. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Assignments {

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
     * Assigns a message to a client, its conversation and what else waits from its address too.
     *
     * @param messageId the {@link MessageView#id()} of the message; one that belongs to another client goes to this one
     * @throws NotFoundProblem when the caller's firm has no such message or client
     * @throws InputProblem with the field {@code teach} when that cannot be learned
     */
    public Assigned assign(String messageId, String clientId, Teach teach) {
        Caller caller = callers.current();
        Set<String> touched = new LinkedHashSet<>();
        Assigned assigned = database.with(handle ->
                new AssignmentRows(handle, caller, clock.instant()).assign(messageId, clientId, teach, touched));
        note(caller, "mail-assigned", clientId, assigned.id());
        decisions.refresh(caller.firm(), touched);
        return assigned;
    }

    /**
     * Says that a message is not that client's: it waits, or goes to whoever else it can be told to belong to, with what belonged to the client through it.
     *
     * @return the id by which this can be undone
     * @throws NotFoundProblem when the caller's firm has no such message or client
     */
    public String refuse(String messageId, String clientId) {
        Caller caller = callers.current();
        Set<String> touched = new LinkedHashSet<>();
        String id = database.with(
                handle -> new AssignmentRows(handle, caller, clock.instant()).refuse(messageId, clientId, touched));
        note(caller, "mail-refused", clientId, id);
        decisions.refresh(caller.firm(), touched);
        return id;
    }

    /**
     * Takes an assignment or a refusal back with all that followed: what it taught is forgotten, and its messages are what they would be without it.
     *
     * @throws NotFoundProblem when the caller's firm has no such assignment, or it was undone before
     */
    public void undo(String assignmentId) {
        Caller caller = callers.current();
        Set<String> touched =
                database.with(handle -> new AssignmentRows(handle, caller, clock.instant()).undo(assignmentId));
        note(caller, "mail-assignment-undone", touched.iterator().next(), assignmentId);
        decisions.refresh(caller.firm(), touched);
    }

    /**
     * What undoing would do; it changes nothing.
     *
     * @throws NotFoundProblem when the caller's firm has no such assignment, or it was undone before
     */
    public UndoPreview preview(String assignmentId) {
        Caller caller = callers.current();
        return database.with(handle -> new AssignmentRows(handle, caller, clock.instant()).preview(assignmentId));
    }

    /**
     * Says that nobody is to be asked again about mail of the other side's addresses of a message, or of their domains.
     *
     * @return the ids by which this can be undone
     * @throws NotFoundProblem when the caller's firm has no such message
     * @throws InputProblem when there is no address, or a domain is a mail provider's
     */
    public List<String> ignore(String messageId, boolean wholeDomain) {
        Caller caller = callers.current();
        List<String> ids = database.with(
                handle -> new IgnoredRows(handle, caller, clock.instant()).ignore(messageId, wholeDomain));
        ids.forEach(id -> note(caller, "sender-ignored", null, id));
        return ids;
    }

    /**
     * Takes that back: its mail waits again.
     *
     * @throws NotFoundProblem when the caller's firm ignores no such sender
     */
    public void ask(String ignoredId) {
        Caller caller = callers.current();
        database.use(handle -> new IgnoredRows(handle, caller, clock.instant()).ask(ignoredId));
        note(caller, "sender-asked-again", null, ignoredId);
    }

    /** The senders and domains of which nobody is asked, the newest first, 200 at most. */
    public List<Ignored> ignored() {
        Caller caller = callers.current();
        return database.with(handle -> new IgnoredRows(handle, caller, clock.instant()).list());
    }

    /** What staff said of messages and nobody took back, the newest first, 200 at most. */
    public List<Said> said() {
        Caller caller = callers.current();
        return database.with(handle -> new SaidRows(handle, caller.firm()).list());
    }

    private void note(Caller caller, String what, @Nullable String clientId, String id) {
        audit.note(caller.firm(), caller.username(), what, clientId, "{\"id\":\"" + id + "\"}");
    }
}
