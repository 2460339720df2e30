package org.riguardo.plan.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.plan.calls.Calls.PLANNER;
import static org.riguardo.plan.calls.Calls.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;

class PlannerTest {

    @Test
    void theMoreWeightyCallsComeFirstAndTheRestOnTheFollowingDays() {
        List<Planned> plan = PLANNER.plan(Calls.person(
                TODAY,
                1,
                List.of(Calls.money("small", "200"), Calls.money("large", "20000"), Calls.money("middle", "2000"))));

        assertThat(clients(plan)).containsExactly("large", "middle", "small");
        assertThat(plan.stream().map(Planned::day)).containsExactly(TODAY, TODAY.plusDays(1), TODAY.plusDays(2));
    }

    @Test
    void whatDoesNotFitWaitsWithoutADay() {
        List<DueCall> calls = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            calls.add(Calls.money("c" + i, Integer.toString(1_000 + 400 * i)));
        }
        List<Planned> plan = PLANNER.plan(Calls.person(TODAY, 2, calls));

        assertThat(plan.stream().filter(one -> one.day() == null).map(one -> one.call()
                        .clientId()))
                .containsExactly("c4", "c3", "c2", "c1", "c0");
        assertThat(plan).hasSize(25);
    }

    @Test
    void aDayOnWhichThePersonIsAwayHasNoCalls() {
        var away = new PersonCalls(
                PLANNER.days(TODAY),
                List.of(0, 0, 3, 3, 3, 3, 3, 3, 3, 3),
                List.of(Calls.money("c1", "500")),
                Map.of(),
                Map.of(),
                false);

        assertThat(PLANNER.plan(away).get(0).day()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void noCallComesBeforeThePolicyAllowsIt() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        DueCall call = Calls.due("c1", friday, Calls.money("c1", "90000").facts());

        assertThat(PLANNER.plan(Calls.person(TODAY, 5, List.of(call))).get(0).day())
                .isEqualTo(friday);
        var pinned = new PersonCalls(
                PLANNER.days(TODAY),
                Collections.nCopies(Planner.DAYS, 5),
                List.of(call),
                Map.of("c1", TODAY),
                Map.of(),
                false);
        assertThat(PLANNER.plan(pinned).get(0).day()).isEqualTo(friday);
    }

    @Test
    void aPinnedCallKeepsItsDayAndTakesUpItsRoom() {
        List<Planned> plan = PLANNER.plan(new PersonCalls(
                PLANNER.days(TODAY),
                Collections.nCopies(Planner.DAYS, 1),
                List.of(Calls.money("large", "20000"), Calls.money("pinned", "200")),
                Map.of("pinned", TODAY),
                Map.of(),
                false));

        assertThat(days(plan)).isEqualTo(Map.of("pinned", TODAY, "large", TODAY.plusDays(1)));
    }

    @Test
    void theDayStaysCalmUnlessSomethingMuchWeightierComes() {
        List<DueCall> calls = List.of(Calls.money("kept", "1000"), Calls.money("new", "1900"));
        List<LocalDate> days = PLANNER.days(TODAY);
        var before = Map.of("kept", TODAY);
        var room = Collections.nCopies(Planner.DAYS, 1);

        assertThat(days(PLANNER.plan(new PersonCalls(days, room, calls, Map.of(), before, true))))
                .containsEntry("kept", TODAY);
        assertThat(days(PLANNER.plan(new PersonCalls(days, room, calls, Map.of(), before, false))))
                .containsEntry("new", TODAY);

        DueCall broken = Calls.due(
                "broken", TODAY, Calls.facts(Purpose.MONEY, "1900", 30, true, 0, TalkHistory.NONE, GroupKey.ORDINARY));
        assertThat(days(PLANNER.plan(
                        new PersonCalls(days, room, List.of(calls.get(0), broken), Map.of(), before, true))))
                .isEqualTo(Map.of("broken", TODAY, "kept", TODAY.plusDays(1)));
    }

    /** At equal room; the value is what the calls are worth on the days they are made on, in the plan's own measure. */
    @Test
    void itReachesMoreThanOldestFirst() {
        Random random = new Random(11);
        double least = Double.MAX_VALUE;
        double sum = 0;
        int cases = 40;
        for (int i = 0; i < cases; i++) {
            List<DueCall> calls = Calls.mixed(random, 100 + random.nextInt(700), TODAY, "c");
            PersonCalls person = Calls.person(TODAY, 3 + random.nextInt(8), calls);
            double ratio = (double) reached(person, days(PLANNER.plan(person))) / reached(person, oldestFirst(person));
            least = Math.min(least, ratio);
            sum += ratio;
        }
        System.out.printf(
                "plan of calls: %d cases of 100 to 800 calls, value reached against oldest first: mean %.2f, least %.2f%n",
                cases, sum / cases, least);
        assertThat(least).isGreaterThan(1.1);
        assertThat(sum / cases).isGreaterThan(1.25);
    }

    @Test
    void aPlanOfEightHundredCallsTakesMilliseconds() {
        PersonCalls person = Calls.person(TODAY, 10, Calls.mixed(new Random(3), 800, TODAY, "c"));
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            PLANNER.plan(person);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        System.out.printf("plan of calls: 800 calls of one person, 100 places: %.1f ms%n", fastest / 1e6);
        assertThat(fastest).isLessThan(500_000_000L);
    }

    @Test
    void theOrderOfTheCallsDoesNotMatter() {
        List<DueCall> calls = Calls.mixed(new Random(5), 60, TODAY, "c");
        List<Planned> plan = PLANNER.plan(Calls.person(TODAY, 3, calls));
        List<DueCall> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, new Random(9));

        assertThat(PLANNER.plan(Calls.person(TODAY, 3, shuffled))).isEqualTo(plan);
    }

    private static Map<String, LocalDate> oldestFirst(PersonCalls person) {
        Map<String, LocalDate> days = new HashMap<>();
        int[] room = person.capacity().stream().mapToInt(Integer::intValue).toArray();
        person.calls().stream()
                .sorted(Comparator.comparing(DueCall::since).thenComparing(DueCall::clientId))
                .forEach(call -> {
                    for (int day = 0; day < room.length; day++) {
                        if (room[day] > 0 && !person.days().get(day).isBefore(call.earliest())) {
                            room[day]--;
                            days.put(call.clientId(), person.days().get(day));
                            return;
                        }
                    }
                });
        return days;
    }

    private static long reached(PersonCalls person, Map<String, LocalDate> plan) {
        LocalDate today = person.days().get(0);
        var past = new WorkingDaysPast(Calls.CALENDAR, today);
        var weighing = new Weighing(today, past);
        long sum = 0;
        for (DueCall call : person.calls()) {
            LocalDate day = plan.get(call.clientId());
            if (day != null) {
                double share = CostOfWaiting.share(call, past.since(call.since()), today);
                sum += CostOfWaiting.byDay(call, weighing.of(call).points(), share, person.days())[
                        person.days().indexOf(day)];
            }
        }
        return sum;
    }

    private static List<String> clients(List<Planned> plan) {
        return plan.stream().map(one -> one.call().clientId()).toList();
    }

    private static Map<String, LocalDate> days(List<Planned> plan) {
        return plan.stream()
                .filter(one -> one.day() != null)
                .collect(Collectors.toMap(one -> one.call().clientId(), Planned::day));
    }
}
