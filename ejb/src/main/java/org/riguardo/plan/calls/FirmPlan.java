package org.riguardo.plan.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.calendar.WorkingDays;

/** Makes and keeps the plan of one firm at one instant; only the people of whom something changed are planned anew. */
final class FirmPlan {

    private final PlanRows rows;
    private final PlanState state;
    private final Planner planner;
    private final List<LocalDate> days;
    private final Capacities capacities;
    private final Map<String, Integer> done;
    private final LocalDate after;

    FirmPlan(Handle handle, String firm, PolicySettings policy, Instant now) {
        WorkingDays calendar = policy.calendar();
        this.rows = new PlanRows(handle, firm);
        this.state = new PlanState(handle, firm);
        this.planner = new Planner(calendar);
        LocalDate first = calendar.day(calendar.officeHour(now));
        this.days = planner.days(first);
        this.after = calendar.workingDayAfter(1, days.get(days.size() - 1));
        this.capacities = Capacities.from(handle, firm, first);
        Instant midnight = first.atTime(LocalTime.MIN).atZone(policy.zone()).toInstant();
        this.done = rows.done(
                midnight,
                first.plusDays(1).atTime(LocalTime.MIN).atZone(policy.zone()).toInstant());
    }

    /** Brings the plan up to date; returns how many people were planned anew. */
    int keep() {
        LocalDate first = days.get(0);
        state.lock(first);
        List<Long> touches = state.touches();
        rows.forgetPinsBefore(first);
        Map<String, List<DueCall>> due = rows.due().stream().collect(Collectors.groupingBy(DueCall::person));
        Map<String, KeptCall> kept = rows.kept();
        Map<String, LocalDate> pins = rows.pins();
        Map<String, PlanState.Made> made = state.made();
        Set<String> people = new TreeSet<>(due.keySet());
        kept.values().forEach(call -> people.add(call.person()));
        Set<String> gone = new HashSet<>();
        List<KeptCall> fresh = new ArrayList<>();
        int anew = 0;
        for (String person : people) {
            PlanState.Made before = made.get(person);
            boolean sameDay = before != null && before.begins().equals(first);
            PersonCalls calls = person(person, due.getOrDefault(person, List.of()), pins, kept, sameDay);
            var inputs = new PlanState.Made(first, Inputs.digest(calls));
            if (!inputs.equals(before)) {
                replace(person, planner.plan(calls), kept, gone, fresh);
                state.note(person, inputs);
                anew++;
            }
        }
        fresh.forEach(call -> gone.add(call.clientId()));
        rows.remove(gone);
        rows.add(fresh);
        state.forget(touches);
        return anew;
    }

    private PersonCalls person(
            String person,
            List<DueCall> due,
            Map<String, LocalDate> pins,
            Map<String, KeptCall> kept,
            boolean sameDay) {
        List<Integer> room = new ArrayList<>();
        for (LocalDate day : days) {
            int calls = capacities.of(person, day);
            room.add(day.equals(days.get(0)) ? Math.max(0, calls - done.getOrDefault(person, 0)) : calls);
        }
        Map<String, LocalDate> before = new HashMap<>();
        for (DueCall call : due) {
            KeptCall stood = kept.get(call.clientId());
            if (stood != null && !stood.waiting() && stood.person().equals(person)) {
                before.put(call.clientId(), stood.onDay());
            }
        }
        return new PersonCalls(days, room, due, pins, before, sameDay);
    }

    private void replace(
            String person, List<Planned> plan, Map<String, KeptCall> kept, Set<String> gone, List<KeptCall> fresh) {
        Map<String, Planned> planned =
                plan.stream().collect(Collectors.toMap(one -> one.call().clientId(), Function.identity()));
        kept.values().stream()
                .filter(call -> call.person().equals(person) && !planned.containsKey(call.clientId()))
                .forEach(call -> gone.add(call.clientId()));
        String instead = newest(person, plan, kept);
        for (Planned one : plan) {
            KeptCall before = kept.get(one.call().clientId());
            KeptCall now = row(person, one, before, instead);
            if (!now.equals(before)) {
                fresh.add(now);
            }
        }
    }

    /** The weightiest call of the first day that did not stand there before; null when there is none. */
    private @Nullable String newest(String person, List<Planned> plan, Map<String, KeptCall> kept) {
        return plan.stream()
                .filter(one -> days.get(0).equals(one.day()))
                .filter(one -> {
                    KeptCall before = kept.get(one.call().clientId());
                    return before == null || !before.person().equals(person) || !before.stoodOn(days.get(0));
                })
                .min(Comparator.comparing(Planned::place))
                .map(one -> one.call().clientId())
                .orElse(null);
    }

    private KeptCall row(String person, Planned one, @Nullable KeptCall before, @Nullable String instead) {
        LocalDate first = days.get(0);
        boolean later = !first.equals(one.day());
        boolean stood = before != null && before.person().equals(person) && !before.later() && before.stoodOn(first);
        boolean keeps = later && before != null && first.equals(before.putOffFrom());
        boolean putOff = later && stood && !one.call().earliest().isAfter(first);
        return new KeptCall(
                one.call().clientId(),
                person,
                one.day() == null ? after : one.day(),
                one.place(),
                later,
                one.day() == null,
                one.worth().points(),
                WorthText.write(one.worth()),
                putOff ? first : keeps ? before.putOffFrom() : null,
                putOff ? instead : keeps ? before.putOffFor() : null);
    }
}
