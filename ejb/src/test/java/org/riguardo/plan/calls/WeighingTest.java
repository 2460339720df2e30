package org.riguardo.plan.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.plan.calls.Calls.CALENDAR;
import static org.riguardo.plan.calls.Calls.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;

/** What a call is worth is bounded, and more of a reason never makes it worth less. */
class WeighingTest {

    private static final WorkingDaysPast PAST = new WorkingDaysPast(CALENDAR, TODAY);
    private static final Weighing WEIGHING = new Weighing(TODAY, PAST);

    @Property
    void itIsBounded(@ForAll("calls") DueCall call) {
        int waiting = Weighing.A_DAY_WAITED * PAST.since(call.since());
        assertThat(WEIGHING.of(call).points()).isBetween(0, Weighing.LARGEST + waiting);
        assertThat(HelpOfTalking.factor(call.facts())).isBetween(HelpOfTalking.LEAST, HelpOfTalking.MOST);
    }

    @Property
    void moreMoneyNeverLowersIt(@ForAll("calls") DueCall call, @ForAll @IntRange(max = 100_000) int more) {
        CallFacts facts = call.facts();
        notLess(call, with(call, copy(facts, facts.overdue().add(BigDecimal.valueOf(more)), facts.oldestDue())));
    }

    @Property
    void olderMoneyNeverLowersIt(@ForAll("calls") DueCall call, @ForAll @IntRange(max = 400) int days) {
        CallFacts facts = call.facts();
        LocalDate due = facts.oldestDue();
        notLess(call, with(call, copy(facts, facts.overdue(), due == null ? null : due.minusDays(days))));
    }

    @Property
    void waitingNeverLowersIt(@ForAll("calls") DueCall call, @ForAll @IntRange(max = 400) int days) {
        notLess(
                call,
                new DueCall(
                        call.clientId(),
                        call.person(),
                        call.earliest(),
                        call.dueBy(),
                        call.since().minusDays(days),
                        call.facts()));
    }

    @Property
    void aBrokenAgreementNeverLowersItAndATalkWithoutOutcomeNeverRaisesIt(@ForAll("calls") DueCall call) {
        CallFacts facts = call.facts();
        notLess(with(call, broken(facts, false)), with(call, broken(facts, true)));
        TalkHistory history = facts.history();
        if (history.talks() > 0) {
            var fewer = new TalkHistory(history.talks(), Math.max(0, history.paid() - 1), history.silence());
            notLess(with(call, history(facts, fewer, facts.attempts())), call);
        }
        notLess(with(call, history(facts, history, facts.attempts() + 1)), call);
    }

    @Property
    void everyWorkingDayOfWaitingCostsButNeverMoreThanATenth(@ForAll("calls") DueCall call) {
        int waited = PAST.since(call.since());
        double share = CostOfWaiting.share(call, waited, TODAY);
        long[] values = CostOfWaiting.byDay(call, 80, share, Calls.PLANNER.days(TODAY));
        assertThat(share).isBetween(0.01, CostOfWaiting.MOST);
        for (int day = 1; day < values.length; day++) {
            if (values[day - 1] != Assignment.NEVER) {
                assertThat(values[day]).isLessThan(values[day - 1]);
                assertThat(values[day] / (double) values[day - 1]).isGreaterThan(0.899);
            }
        }
    }

    @Provide
    Arbitrary<DueCall> calls() {
        Arbitrary<CallFacts> facts = Combinators.combine(
                        Arbitraries.of(Purpose.MONEY, Purpose.COURTESY),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("200000"))
                                .ofScale(2),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.of(GroupKey.class),
                        Arbitraries.integers().between(0, 15_000),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 12).flatMap(talks -> Combinators.combine(
                                        Arbitraries.integers().between(0, talks),
                                        Arbitraries.doubles().between(0, 1))
                                .as((paid, silence) -> new TalkHistory(talks, paid, silence))))
                .as((purpose, overdue, days, group, client, broken, attempts, history) -> new CallFacts(
                        purpose,
                        overdue,
                        "EUR",
                        purpose == Purpose.MONEY ? TODAY.minusDays(days) : null,
                        group,
                        client == 0 ? null : TODAY.minusDays(client),
                        days % 7 == 0 ? null : TODAY.minusDays(days),
                        broken,
                        attempts,
                        history));
        return Combinators.combine(facts, Arbitraries.integers().between(-10, 300))
                .as((one, ago) -> Calls.due("c1", TODAY.minusDays(ago), one));
    }

    private static void notLess(DueCall one, DueCall other) {
        assertThat(WEIGHING.of(other).points())
                .isGreaterThanOrEqualTo(WEIGHING.of(one).points());
    }

    private static DueCall with(DueCall call, CallFacts facts) {
        return new DueCall(call.clientId(), call.person(), call.earliest(), call.dueBy(), call.since(), facts);
    }

    private static CallFacts copy(CallFacts facts, BigDecimal overdue, LocalDate oldestDue) {
        return new CallFacts(
                facts.purpose(),
                overdue,
                facts.currency(),
                oldestDue,
                facts.group(),
                facts.clientSince(),
                facts.lastTalk(),
                facts.brokenAgreement(),
                facts.attempts(),
                facts.history());
    }

    private static CallFacts broken(CallFacts facts, boolean broken) {
        return new CallFacts(
                facts.purpose(),
                facts.overdue(),
                facts.currency(),
                facts.oldestDue(),
                facts.group(),
                facts.clientSince(),
                facts.lastTalk(),
                broken,
                facts.attempts(),
                facts.history());
    }

    private static CallFacts history(CallFacts facts, TalkHistory history, int attempts) {
        return new CallFacts(
                facts.purpose(),
                facts.overdue(),
                facts.currency(),
                facts.oldestDue(),
                facts.group(),
                facts.clientSince(),
                facts.lastTalk(),
                facts.brokenAgreement(),
                attempts,
                history);
    }
}
