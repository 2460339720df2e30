package org.riguardo.plan.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.riguardo.db.Database;
import org.riguardo.plan.Policies;

/** Keeps the plan of calls: at the start of a day, and within a second of what changes it. Nothing is called or sent by it. */
@ApplicationScoped
public class CallPlanKeeper {

    @Inject
    private Database database;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    public static CallPlanKeeper of(Database database, Policies policies, Clock clock) {
        CallPlanKeeper keeper = new CallPlanKeeper();
        keeper.database = database;
        keeper.policies = policies;
        keeper.clock = clock;
        return keeper;
    }

    /** Says in the running transaction that something changed by which the plan of the firm may be another. */
    public void touch(String firm) {
        database.use(handle -> DueCalls.touch(handle, firm));
    }

    /** The firms of which something changed since their plan was made. */
    List<String> touched() {
        return database.with(
                handle -> handle.createQuery("select distinct firm_id from call_plan_touch order by firm_id")
                        .mapTo(String.class)
                        .list());
    }

    /** Brings the plan of a firm up to date, and returns how many people were planned anew; it needs a transaction of its own. */
    public int keep(String firm) {
        var policy = policies.current(firm).settings();
        return database.with(handle -> new FirmPlan(handle, firm, policy, clock.instant()).keep());
    }
}
