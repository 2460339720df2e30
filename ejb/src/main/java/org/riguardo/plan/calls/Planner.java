package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.policy.calendar.WorkingDays;

/**
 * Plans the calls of one person over the coming working days: of all plans that the person's days have room for, the one whose
 * calls are worth most together, each taken for what it is worth on its day. It reads no clock and no database; a call for which
 * there is no room waits, and nothing else comes of it.
 */
final class Planner {

    /** Working days of a plan. */
    static final int DAYS = 10;

    /**
     * A call that stood on the first day stays there unless the plan gains more than so many points without it: less than what
     * one about a broken agreement loses by waiting a day, more than what most others lose.
     */
    static final long CALM_TODAY = 3 * CostOfWaiting.UNITS;

    /** A call stays on a later day unless the plan gains more than that part of a point by moving it. */
    static final long CALM_LATER = CostOfWaiting.UNITS * 3 / 10;

    private static final Comparator<Weighed> IN_ORDER = Comparator.comparing((Weighed one) -> -one.points())
            .thenComparing(one -> one.call().since())
            .thenComparing(one -> one.call().clientId());

    private final WorkingDays calendar;

    Planner(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** The working days of a plan that begins on that working day. */
    List<LocalDate> days(LocalDate first) {
        List<LocalDate> days = new ArrayList<>(DAYS);
        LocalDate day = calendar.workingDayFrom(first);
        for (int i = 0; i < DAYS; i++) {
            days.add(day);
            day = calendar.workingDayAfter(1, day);
        }
        return days;
    }

    /** The plan, by day and place, those that wait behind; calls that are not allowed within its days are left out. */
    List<Planned> plan(PersonCalls person) {
        List<LocalDate> days = person.days();
        LocalDate last = days.get(days.size() - 1);
        var weighing = new Weighing(days.get(0), new WorkingDaysPast(calendar, days.get(0)));
        var past = new WorkingDaysPast(calendar, days.get(0));
        List<Weighed> calls = person.calls().stream()
                .filter(call -> !call.earliest().isAfter(last))
                .map(call -> new Weighed(call, weighing.of(call), past.since(call.since())))
                .sorted(IN_ORDER)
                .toList();
        int[] room = person.capacity().stream().mapToInt(Integer::intValue).toArray();
        @Nullable LocalDate[] chosen = new @Nullable LocalDate[calls.size()];
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            DueCall call = calls.get(i).call();
            LocalDate pin = person.pinned().get(call.clientId());
            int at = pin == null || pin.isBefore(call.earliest()) ? -1 : days.indexOf(pin);
            if (at >= 0) {
                chosen[i] = pin;
                room[at] = Math.max(0, room[at] - 1);
            } else {
                free.add(i);
            }
        }
        long[][] values = free.stream().map(i -> values(calls.get(i), person)).toArray(long[][]::new);
        int[] place = Assignment.of(values, room);
        for (int i = 0; i < place.length; i++) {
            chosen[free.get(i)] = place[i] == Assignment.WAITS ? null : days.get(place[i]);
        }
        return inOrder(calls, chosen, days);
    }

    private long[] values(Weighed one, PersonCalls person) {
        List<LocalDate> days = person.days();
        double share = CostOfWaiting.share(one.call(), one.waited(), days.get(0));
        long[] values = CostOfWaiting.byDay(one.call(), one.points(), share, days);
        LocalDate before = person.before().get(one.call().clientId());
        int kept = before == null ? -1 : days.indexOf(before);
        if (kept >= 0 && values[kept] != Assignment.NEVER && (kept > 0 || person.sameDay())) {
            values[kept] += kept == 0 ? CALM_TODAY : CALM_LATER;
        }
        return values;
    }

    private static List<Planned> inOrder(List<Weighed> calls, @Nullable LocalDate[] chosen, List<LocalDate> days) {
        List<Planned> plan = new ArrayList<>(calls.size());
        for (int at = 0; at <= days.size(); at++) {
            LocalDate day = at == days.size() ? null : days.get(at);
            int place = 0;
            for (int i = 0; i < chosen.length; i++) {
                if (Objects.equals(chosen[i], day)) {
                    plan.add(new Planned(
                            calls.get(i).call(), day, ++place, calls.get(i).worth()));
                }
            }
        }
        return List.copyOf(plan);
    }

    private record Weighed(DueCall call, Worth worth, int waited) {

        int points() {
            return worth.points();
        }
    }
}
