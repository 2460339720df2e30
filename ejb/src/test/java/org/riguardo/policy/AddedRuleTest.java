package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Situation;
import org.riguardo.api.rule.Softening;

/** What a plugin's rule can do: close a gate, soften a tone, and nothing else. */
class AddedRuleTest {

    private static final Sentence SAID = new Sentence("Così.", "So.");

    private static Given owing() {
        return Given.client("2018-01-01")
                .paidOnTime(1)
                .item("i1", "2026-02-10", "1200.00")
                .moneyEmail("2026-02-18T10:00", Tone.FRIENDLY)
                .ledgerOf("2026-03-04");
    }

    private static Decision decide(Given given, ContactRule... added) {
        return timed(given, added).decision();
    }

    private static TimedDecision timed(Given given, ContactRule... added) {
        return Policy.timed(given.file(), given.settings.adding(List.of(added)), Given.instant("2026-03-05T10:15"));
    }

    private record Rule(Function<Situation, List<Closed>> judge, Optional<Softening> wish) implements ContactRule {

        @Override
        public String name() {
            return "added";
        }

        @Override
        public Sentence question() {
            return SAID;
        }

        @Override
        public List<Closed> judge(Situation situation) {
            return judge.apply(situation);
        }

        @Override
        public Optional<Softening> soften(Situation situation) {
            return wish;
        }
    }

    private static Rule closing(Set<Outlet> outlets, String until) {
        Instant open = Given.instant(until);
        return new Rule(
                situation -> situation.at().isBefore(open)
                        ? List.of(Closed.until(outlets, open, List.of("client"), () -> SAID))
                        : List.of(),
                Optional.empty());
    }

    private static Rule softening(Tone tone) {
        return new Rule(situation -> List.of(), Optional.of(new Softening(tone, List.of("client"), SAID)));
    }

    @Test
    void withoutItTheEmailIsFormal() {
        assertThat(decide(owing()).action()).isEqualTo(Action.EMAIL);
        assertThat(decide(owing()).tone()).isEqualTo(Tone.FORMAL);
    }

    @Test
    void closesAGateUntilAnInstantOfTheSameDay() {
        TimedDecision timed = timed(owing(), closing(Set.of(Outlet.MONEY_EMAIL), "2026-03-05T11:40"));
        Decision decision = timed.decision();

        assertThat(decision.action()).isEqualTo(Action.WAIT);
        assertThat(decision.notBefore()).isEqualTo(Given.instant("2026-03-05T11:40"));
        assertThat(decision.emailAllowedFrom()).isEqualTo(Given.instant("2026-03-05T11:40"));
        assertThat(timed.changesAt()).isEqualTo(Given.instant("2026-03-05T11:40"));
    }

    @Test
    void opensAtTheNextOfficeHour() {
        TimedDecision timed = timed(owing(), closing(Closed.MONEY, "2026-03-05T13:20"));

        assertThat(timed.decision().notBefore()).isEqualTo(Given.instant("2026-03-05T14:30"));
        assertThat(timed.changesAt()).isEqualTo(Given.instant("2026-03-05T13:00"));
    }

    static Stream<Arguments> changes() {
        Given held = owing().delicateCase("k1", "2026-02-01", null);
        return Stream.of(
                arguments("calls open at 11:40", owing(), Set.of(Outlet.MONEY_CALL), "2026-03-05T11:40"),
                arguments(
                        "a call is the step, calls open at 11:40", held, Set.of(Outlet.MONEY_CALL), "2026-03-05T11:40"),
                arguments(
                        "calls are allowed, emails held anyway", held, Set.of(Outlet.MONEY_EMAIL), "2026-03-05T13:00"),
                arguments("nothing about money is held", owing(), Set.of(Outlet.COURTESY), "2026-03-05T13:00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void theDecisionIsKeptUntilSomethingOpens(String told, Given given, Set<Outlet> held, String changesAt) {
        assertThat(timed(given, closing(held, "2026-03-05T11:40")).changesAt()).isEqualTo(Given.instant(changesAt));
    }

    @Test
    void theDecisionIsKeptUntilTheEmailOpensThoughACallIsTheStep() {
        Given callIsDue = owing().moneyEmail("2026-02-10T10:00", Tone.FRIENDLY).fixed(GroupKey.NEW);

        TimedDecision timed = timed(callIsDue, closing(Set.of(Outlet.MONEY_EMAIL), "2026-03-05T11:40"));

        assertThat(timed.decision().action()).isEqualTo(Action.CALL);
        assertThat(timed.changesAt()).isEqualTo(Given.instant("2026-03-05T11:40"));
    }

    @Test
    void opensBeyondTheOutlook() {
        assertThat(decide(owing(), closing(Set.of(Outlet.MONEY_CALL), "2026-07-01T09:00"))
                        .callAllowedFrom())
                .isEqualTo(Given.instant("2026-07-01T09:00"));
        assertThat(decide(owing(), closing(Set.of(Outlet.MONEY_EMAIL), "2026-07-01T09:00"))
                        .emailAllowedFrom())
                .isEqualTo(Given.instant("2026-07-01T09:00"));
    }

    @Test
    void readsTheParametersOfThePolicy() {
        List<Object> read = new ArrayList<>();
        Rule reading = new Rule(
                situation -> {
                    read.addAll(List.of(situation.number("frequency.days"), situation.value("group.lateRate")));
                    return List.of();
                },
                Optional.empty());

        decide(owing(), reading);

        assertThat(read).startsWith(7, new BigDecimal("0.50"));
    }

    static Stream<Supplier<Sentence>> noWords() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("no words");
                },
                () -> null);
    }

    @ParameterizedTest
    @MethodSource("noWords")
    void keepsItsGateClosedWhenItHasNoWordsForIt(Supplier<Sentence> words) {
        Rule silent = new Rule(
                situation -> List.of(Closed.untilEvent(Set.of(Outlet.MONEY_EMAIL), "agreed", List.of("client"), words)),
                Optional.empty());

        Decision decision = decide(owing(), silent);

        assertThat(decision.emailAllowed()).isFalse();
        assertThat(decision.callAllowed()).isTrue();
        assertThat(decision.events()).containsExactly("agreed");
        assertThat(decision.because())
                .filteredOn(reason -> reason.rule().equals("added"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.sentence().it()).isEqualTo("La regola aggiunta «added» non dice perché.");
                    assertThat(reason.sentence().en()).isEqualTo("The added rule \"added\" does not say why.");
                });
    }

    @Test
    void aWishThatFailsIsNoWish() {
        assertThat(decide(owing(), new Rule(situation -> List.of(), null)).tone())
                .isEqualTo(Tone.FORMAL);
    }

    @Test
    void isTraced() {
        assertThat(decide(owing(), closing(Set.of(Outlet.MONEY_EMAIL), "2026-03-09T09:00"))
                        .because())
                .filteredOn(reason -> reason.rule().equals("added"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.until()).isEqualTo(Given.instant("2026-03-09T09:00"));
                    assertThat(reason.sentence()).isEqualTo(SAID);
                });
    }

    @Test
    void turnsAnEmailIntoACall() {
        Rule callsOnly = new Rule(
                situation ->
                        List.of(Closed.untilEvent(Set.of(Outlet.MONEY_EMAIL), "agreed", List.of("client"), () -> SAID)
                                .orCall()),
                Optional.empty());

        assertThat(decide(owing(), callsOnly).action()).isEqualTo(Action.CALL);
    }

    @Test
    void turnsNoEmailThatItDoesNotHold() {
        Rule noCalls = new Rule(
                situation ->
                        List.of(Closed.untilEvent(Set.of(Outlet.MONEY_CALL), "agreed", List.of("client"), () -> SAID)
                                .orCall()),
                Optional.empty());

        assertThat(decide(owing(), noCalls).action()).isEqualTo(Action.EMAIL);
    }

    @Test
    void softensAToneAndNeverHardensOne() {
        assertThat(decide(owing(), softening(Tone.WARM)).tone()).isEqualTo(Tone.WARM);
        assertThat(decide(owing(), softening(Tone.FIRM)).tone()).isEqualTo(Tone.FORMAL);
        assertThat(decide(owing(), softening(Tone.WARM)).because())
                .extracting(Because::rule)
                .contains("added");
    }

    @Test
    void closesEverythingWhenItFails() {
        Rule failing = new Rule(
                situation -> {
                    throw new IllegalStateException("no answer");
                },
                Optional.empty());
        Decision decision = decide(owing(), failing);

        assertThat(decision.action()).isEqualTo(Action.WAIT);
        assertThat(decision.events()).containsExactly("rule-repaired");
        assertThat(decision.emailAllowed()).isFalse();
        assertThat(decision.emailAllowedFrom()).isNull();
        assertThat(decision.callAllowedFrom()).isNull();
    }

    @Test
    void holdsThanksAndTheSendingGateToo() {
        Given paid =
                Given.client("2018-01-01").settled("2026-02-01", "2026-03-03").ledgerOf("2026-03-04");

        assertThat(decide(paid).action()).isEqualTo(Action.THANK);
        assertThat(decide(paid, closing(Closed.OUTGOING, "2026-12-01T09:00")).action())
                .isEqualTo(Action.NONE);
        assertThat(Policy.mayEmail(
                                owing().file(),
                                PolicySettings.defaults().adding(List.of(closing(Closed.MONEY, "2026-03-09T09:00"))),
                                Given.instant("2026-03-05T10:15"),
                                false)
                        .open())
                .isFalse();
    }
}
