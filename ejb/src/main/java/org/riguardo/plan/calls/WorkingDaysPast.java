package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.riguardo.policy.calendar.WorkingDays;

/** How many working days lie between an earlier day and the one on which the plan begins; two years are the longest it counts. */
final class WorkingDaysPast {

    private static final int LONGEST = 730;

    private final LocalDate today;
    private final Map<LocalDate, Integer> since = new HashMap<>();
    private final int most;

    WorkingDaysPast(WorkingDays calendar, LocalDate today) {
        this.today = today;
        int count = 0;
        for (int back = 1; back <= LONGEST; back++) {
            LocalDate day = today.minusDays(back);
            count += calendar.isWorking(day) ? 1 : 0;
            since.put(day, count);
        }
        most = count;
    }

    /** Working days from that day up to the beginning of the plan, the beginning excluded; none for a day not earlier. */
    int since(LocalDate day) {
        return day.isBefore(today) ? since.getOrDefault(day, most) : 0;
    }
}
