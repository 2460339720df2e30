package org.riguardo.desk.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.problem.NotFoundProblem;

/** Which steps the firm lets go out by themselves: none, until a partner allows one. Everybody sees them. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class AutomaticSteps {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Policies policies;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static AutomaticSteps of(Callers callers, Database database, Policies policies, Audit audit, Clock clock) {
        AutomaticSteps steps = new AutomaticSteps();
        steps.callers = callers;
        steps.database = database;
        steps.policies = policies;
        steps.audit = audit;
        steps.clock = clock;
        return steps;
    }

    /** A step, and who allowed it; null when nobody did. */
    public record Allowed(AutomaticStep step, @Nullable String by) {}

    /** The steps of the policy in force. */
    public List<Allowed> list() {
        String firm = callers.current().firm();
        Map<String, String> allowed = database.with(handle -> new AutomaticRows(handle, firm).allowed());
        return AutomaticStep.of(policies.current(firm).settings()).stream()
                .map(step -> new Allowed(step, allowed.get(AutomaticRows.name(step))))
                .toList();
    }

    /**
     * Lets a step go out by itself, or no longer.
     *
     * @throws NotFoundProblem when the policy has no such step
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void set(String group, String step, boolean allowed) {
        Caller caller = callers.current();
        AutomaticStep found = AutomaticStep.of(policies.current(caller.firm()).settings()).stream()
                .filter(one -> one.groupKey().equals(group) && one.key().equals(step))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("step", group + " " + step));
        database.use(handle -> {
            AutomaticRows rows = new AutomaticRows(handle, caller.firm());
            if (allowed) {
                rows.allow(found, caller.username(), clock.instant());
            } else {
                rows.forbid(found);
            }
        });
        note(caller, allowed ? "automatic-step-allowed" : "automatic-step-forbidden", group + " " + step);
    }

    /** Lets nothing go out by itself any more; whoever sees that something goes wrong may do so. */
    public void stopAll() {
        Caller caller = callers.current();
        database.use(handle -> new AutomaticRows(handle, caller.firm()).forbidAll());
        note(caller, "automatic-step-forbidden", "all");
    }

    private void note(Caller caller, String what, String step) {
        audit.note(caller.firm(), caller.username(), what, null, "{\"step\":\"" + step + "\"}");
    }
}
