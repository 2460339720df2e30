package org.riguardo.timeline.meetings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.riguardo.db.Database;
import org.riguardo.plan.DecisionKeeper;

/** Makes contacts of meetings that have ended, with the decisions that this changes; only the timer calls it. */
@Stateless
@PermitAll
public class MeetingsOver {

    @Inject
    private Database database;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Clock clock;

    /** Does it for one firm, in one transaction. */
    public void settle(String firm) {
        Set<String> touched = database.with(handle -> new MeetingKeeping(handle, firm, clock.instant()).settleOver());
        if (!touched.isEmpty()) {
            decisions.refresh(firm, touched);
        }
    }
}
