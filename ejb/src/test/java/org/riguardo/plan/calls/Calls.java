package org.riguardo.plan.calls;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.calendar.WorkingDays;

/** Made-up calls that are due, as of Tuesday 3 March 2026. */
final class Calls {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    static final WorkingDays CALENDAR = PolicySettings.defaults().calendar();
    static final Planner PLANNER = new Planner(CALENDAR);

    private static final List<GroupKey> GROUPS = List.of(
            GroupKey.LOYAL_IN_DIFFICULTY,
            GroupKey.IN_DIFFICULTY,
            GroupKey.LOYAL_SLIPPED,
            GroupKey.HABITUAL_LATE,
            GroupKey.NEW,
            GroupKey.ORDINARY);

    private Calls() {}

    /** About that much money, due since today. */
    static DueCall money(String client, String overdue) {
        return due(client, TODAY, facts(Purpose.MONEY, overdue, 30, false, 0, TalkHistory.NONE, GroupKey.ORDINARY));
    }

    static DueCall due(String client, LocalDate since, CallFacts facts) {
        return new DueCall(client, "paolo", since, CALENDAR.workingDayAfter(2, since), since, facts);
    }

    static CallFacts facts(
            Purpose purpose,
            String overdue,
            int days,
            boolean broken,
            int attempts,
            TalkHistory history,
            GroupKey group) {
        return new CallFacts(
                purpose,
                new BigDecimal(overdue),
                "EUR",
                purpose == Purpose.MONEY ? TODAY.minusDays(days) : null,
                group,
                TODAY.minusYears(8),
                TODAY.minusDays(60),
                broken,
                attempts,
                history);
    }

    /** One person's calls over the plan's days from that day on, with so much room on each, nothing planned before. */
    static PersonCalls person(LocalDate first, int room, List<DueCall> calls) {
        List<LocalDate> days = PLANNER.days(first);
        return new PersonCalls(days, Collections.nCopies(days.size(), room), calls, Map.of(), Map.of(), false);
    }

    /** A mixed lot, some of which will be due only later; every tenth a call just to listen. */
    static List<DueCall> mixed(Random random, int count, LocalDate day, String prefix) {
        List<DueCall> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean care = random.nextInt(4) == 0;
            int talks = random.nextInt(6);
            LocalDate since = day.minusDays(random.nextInt(20));
            LocalDate earliest = random.nextInt(5) == 0 ? day.plusDays(random.nextInt(10)) : since;
            CallFacts facts = new CallFacts(
                    care ? Purpose.COURTESY : Purpose.MONEY,
                    care ? BigDecimal.ZERO : new BigDecimal(Math.round(Math.exp(4 + 6 * random.nextDouble()))),
                    "EUR",
                    care ? null : day.minusDays(5 + random.nextInt(130)),
                    GROUPS.get(random.nextInt(GROUPS.size())),
                    day.minusDays(random.nextInt(8000)),
                    day.minusDays(random.nextInt(400)),
                    !care && random.nextInt(12) == 0,
                    random.nextInt(3),
                    new TalkHistory(talks, random.nextInt(talks + 1), random.nextDouble()));
            calls.add(new DueCall(
                    prefix + i,
                    "paolo",
                    earliest,
                    CALENDAR.workingDayAfter(2, earliest),
                    earliest.isAfter(day) ? earliest : since,
                    facts));
        }
        return calls;
    }
}
