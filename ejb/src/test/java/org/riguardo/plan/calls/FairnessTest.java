package org.riguardo.plan.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.plan.calls.Calls.CALENDAR;
import static org.riguardo.plan.calls.Calls.PLANNER;
import static org.riguardo.plan.calls.Calls.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing waits for ever: a call that has waited goes before all that became due long after it. */
class FairnessTest {

    private static final int BOUND = Weighing.LARGEST / Weighing.A_DAY_WAITED + 1;

    /** More calls come in than are ever made, for a year: still none is overtaken by one that is due much later. */
    @Test
    void inAnOfficeThatNeverCatchesUpNoCallStarves() {
        Random random = new Random(23);
        List<DueCall> open = new ArrayList<>();
        Map<String, LocalDate> before = new HashMap<>();
        LocalDate day = TODAY;
        int made = 0;
        int furthest = 0;
        for (int i = 0; i < 250; i++) {
            open.addAll(Calls.mixed(random, 4, day, "d" + i + "-"));
            List<LocalDate> days = PLANNER.days(day);
            List<Integer> room = days.stream().map(one -> 3).toList();
            List<Planned> plan = PLANNER.plan(new PersonCalls(days, room, open, Map.of(), before, false));
            Set<String> done = new HashSet<>();
            var past = new WorkingDaysPast(CALENDAR, day);
            int oldest = open.stream()
                    .filter(call -> !plannedOn(plan, days.get(0)).contains(call.clientId()))
                    .mapToInt(call -> past.since(call.since()))
                    .max()
                    .orElse(0);
            for (Planned one : plan) {
                if (days.get(0).equals(one.day())) {
                    done.add(one.call().clientId());
                    furthest = Math.max(furthest, oldest - past.since(one.call().since()));
                    made++;
                }
            }
            open.removeIf(call -> done.contains(call.clientId()));
            before = plan.stream()
                    .filter(one -> one.day() != null)
                    .collect(Collectors.toMap(one -> one.call().clientId(), Planned::day));
            day = CALENDAR.workingDayAfter(1, day);
        }
        System.out.printf(
                "plan of calls: %d calls made in 250 days, %d still open; one overtook another that was due %d working days"
                        + " before it, at most (bound %d)%n",
                made, open.size(), furthest, BOUND);
        assertThat(made).isEqualTo(750);
        assertThat(furthest).isLessThanOrEqualTo(BOUND);
    }

    private static Set<String> plannedOn(List<Planned> plan, LocalDate day) {
        return plan.stream()
                .filter(one -> day.equals(one.day()))
                .map(one -> one.call().clientId())
                .collect(Collectors.toSet());
    }
}
