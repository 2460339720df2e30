package org.riguardo.timeline.calls;

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

/** Takes calls that other programs state, with the decisions that they change, in one transaction. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class CallIntake {

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
     * Keeps those that can be taken: one that was stated before changes nothing, one that cannot be taken stops no other.
     *
     * @param calls 1,000 at most
     * @return what became of each, in the same order
     */
    public List<TakenCall> take(List<GivenCall> calls) {
        Caller caller = callers.current();
        Set<String> touched = new LinkedHashSet<>();
        List<TakenCall> taken =
                database.with(handle -> new GivenRows(handle, caller.firm(), clock.instant()).take(calls, touched));
        long fresh =
                taken.stream().filter(one -> one.state() == TakenCall.State.NEW).count();
        if (fresh > 0) {
            audit.note(caller.firm(), caller.username(), "calls-received", null, "{\"calls\":" + fresh + "}");
            decisions.refresh(caller.firm(), touched);
        }
        return taken;
    }

    /**
     * Takes back a call by its caller's id, with all that followed from it.
     *
     * @throws NotFoundProblem when none was stated under that id
     */
    public void takeBack(String id) {
        Caller caller = callers.current();
        Set<String> touched =
                database.with(handle -> new GivenRows(handle, caller.firm(), clock.instant()).takeBack(id));
        audit.note(caller.firm(), caller.username(), "call-withdrawn", null, "{}");
        decisions.refresh(caller.firm(), touched);
    }
}
