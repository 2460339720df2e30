package org.riguardo.timeline.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
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
     * @param messageId the {@link MessageView#id()} of the message
     * @throws NotFoundProblem when the caller's firm has no such message or client
     */
    public Assigned assign(String messageId, String clientId) {
        Caller caller = callers.current();
        Set<String> touched = new LinkedHashSet<>();
        Assigned assigned = database.with(
                handle -> new AssignmentRows(handle, caller, clock.instant()).assign(messageId, clientId, touched));
        note(caller, "mail-assigned", clientId, assigned.id());
        decisions.refresh(caller.firm(), touched);
        return assigned;
    }

    /**
     * Takes an assignment back: its messages wait again, and the address that it taught is forgotten.
     *
     * @throws NotFoundProblem when the caller's firm has no such assignment, or it was undone before
     */
    public void undo(String assignmentId) {
        Caller caller = callers.current();
        String clientId =
                database.with(handle -> new AssignmentRows(handle, caller, clock.instant()).undo(assignmentId));
        note(caller, "mail-assignment-undone", clientId, assignmentId);
        decisions.refresh(caller.firm(), List.of(clientId));
    }

    private void note(Caller caller, String what, String clientId, String id) {
        audit.note(caller.firm(), caller.username(), what, clientId, "{\"id\":\"" + id + "\"}");
    }
}
