package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How many calls each person of a firm makes on each day. */
final class Capacities {

    private final Map<String, DailyCalls> daily;
    private final List<Away> away;

    private Capacities(Map<String, DailyCalls> daily, List<Away> away) {
        this.daily = daily;
        this.away = away;
    }

    static Capacities from(Handle handle, String firm, LocalDate first) {
        var rows = new CapacityRows(handle, firm);
        return new Capacities(rows.all(), rows.away(first));
    }

    int of(String person, LocalDate day) {
        return isAway(person, day) ? 0 : daily(person).on(day);
    }

    DailyCalls daily(String person) {
        return daily.getOrDefault(person, daily.get(CapacityRows.FIRM));
    }

    boolean isAway(String person, LocalDate day) {
        return away.stream().anyMatch(one -> one.person().equals(person) && one.covers(day));
    }
}
