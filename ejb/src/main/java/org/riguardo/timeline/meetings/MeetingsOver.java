package org.riguardo.timeline.meetings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.riguardo.db.Database;
import org.riguardo.plan.DecisionKeeper;

/** Makes contacts of meetings that have ended, or whose addresses have become a client's, with the decisions that this changes; only the timer calls it. */
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
        Set<String> touched = database.with(handle -> {
            MeetingKeeping keeping = new MeetingKeeping(handle, firm, clock.instant());
            Set<String> changed = new LinkedHashSet<>(keeping.settleOver());
            changed.addAll(keeping.linkWaiting());
            return changed;
        });
        if (!touched.isEmpty()) {
            decisions.refresh(firm, touched);
        }
    }
}
