package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/** What always holds, on generated histories. */
class PolicyPropertiesTest {

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.oneOf(Questions.any(), Questions.chases());
    }

    @Provide
    Arbitrary<Question> longHistories() {
        return Questions.any(2000, 2000);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void whiteGloves(@ForAll("questions") Question question) {
        Decision decision = decide(question);
        SendGate gate = Policy.mayEmail(question.file(), question.settings(), question.now(), false);

        assertThat(gate.open()).isEqualTo(decision.emailAllowed());
        assertThat(Policy.mayCall(question.file(), question.settings(), question.now())
                        .open())
                .isEqualTo(decision.callAllowed());
        if (decision.action() == Action.EMAIL && inOfficeHours(question, question.now())) {
            assertThat(decision.emailAllowed()).isTrue();
        }
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void kindnessIsMonotone(@ForAll("questions") Question question) {
        Assume.that(
                decide(question).because().stream().noneMatch(one -> one.rule().equals("unanswered-message"))
                        && !question.settings().off().contains("unanswered-message"));
        Instant before = decide(question).emailAllowedFrom();

        for (Question kinder : List.of(
                Questions.with(question, said(question, Channel.CALL, Purpose.SUPPORT, Set.of())),
                Questions.with(question, said(question, Channel.CALL, Purpose.SUPPORT, Set.of(Signal.HARDSHIP))),
                Questions.with(question, said(question, Channel.CALL, Purpose.ADMIN, Set.of(Signal.DISPUTE))),
                Questions.with(question, said(question, Channel.EMAIL, Purpose.ADMIN, Set.of())),
                disputed(question))) {
            Instant after = decide(kinder).emailAllowedFrom();
            assertThat(orNever(after)).isAfterOrEqualTo(orNever(before));
        }
    }

    @Property(tries = Tries.FEW, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void lookingAheadIsHonest(@ForAll("questions") Question asked, @ForAll @IntRange(min = 1, max = 59) int days) {
        Question question = withoutWhatStaysAsJudged(asked);
        Decision decision = decide(question);
        List<OutlookEntry> promised = new ArrayList<>(decision.outlook());
        LocalDate someDay =
                question.now().atZone(question.settings().zone()).toLocalDate().plusDays(days);
        Instant at = someDay.atTime(LocalTime.of(15, 0))
                .atZone(question.settings().zone())
                .toInstant();
        if (inOfficeHours(question, at) && at.isAfter(question.now())) {
            promised.add(expectedAt(decision, at));
        }
        for (OutlookEntry entry : promised) {
            Question later = laterOn(question, entry.at());
            Decision then = decide(later);
            if (stale(then) == stale(decision)) {
                assertThat(shown(then, entry.at())).isEqualTo(entry);
            }
        }
        if (decision.action() == Action.WAIT && decision.notBefore() != null) {
            Decision then = decide(laterOn(question, decision.notBefore()));
            if (stale(then) == stale(decision)) {
                assertThat(then.action()).isEqualTo(decision.next());
                assertThat(then.tone()).isEqualTo(decision.tone());
                assertThat(then.who()).isEqualTo(decision.who());
            }
        }
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void orderDoesNotMatter(@ForAll("questions") Question question, @ForAll long seed) {
        assertThat(decide(Questions.shuffled(question, new Random(seed)))).isEqualTo(decide(question));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void outgoingContactsLieInOfficeHours(@ForAll("questions") Question question) {
        Decision decision = decide(question);

        for (Instant at :
                new Instant[] {decision.notBefore(), decision.emailAllowedFrom(), decision.callAllowedFrom()}) {
            if (at != null) {
                assertThat(inOfficeHours(question, at)).isTrue();
            }
        }
        if (decision.dueBy() != null) {
            assertThat(decision.dueBy()).isAfter(decision.notBefore());
        }
        assertThat(decision.outlook()).allMatch(entry -> inOfficeHours(question, entry.at()));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void nothingIsWithoutAReason(@ForAll("questions") Question question) {
        Decision decision = decide(question);
        Set<String> known = evidence(question.file());

        assertThat(decision.because())
                .filteredOn(one -> one.verdict() == Verdict.STEP)
                .hasSize(1);
        assertThat(decision.because()).allSatisfy(one -> {
            assertThat(one.evidence()).isNotEmpty().isSubsetOf(known);
            assertThat(one.sentence().it()).isNotBlank().doesNotContain("{");
            assertThat(one.sentence().en()).isNotBlank().doesNotContain("{");
        });
        assertThat(decision.alerts())
                .allSatisfy(one -> assertThat(one.evidence()).isNotEmpty().isSubsetOf(known));
        if (decision.action() == Action.WAIT && decision.notBefore() == null) {
            assertThat(decision.because())
                    .anyMatch(one -> one.verdict() == Verdict.CLOSED
                            || !decision.events().isEmpty());
        }
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void aClosedGateOpensWhenItSays(@ForAll("questions") Question question) {
        for (Because closed : decide(question).because()) {
            if (closed.until() != null && !closed.rule().equals("agreement-running")) {
                assertThat(gates(laterOn(question, closed.until()))).doesNotContain(closed.rule());
                Instant before = lastOfficeHourBefore(question, closed.until());
                if (before.isAfter(question.now())) {
                    assertThat(gates(laterOn(question, before))).contains(closed.rule());
                }
            }
        }
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void aDecisionHoldsUntilItMayChange(@ForAll("questions") Question asked, @ForAll @IntRange(max = 99) int percent) {
        Question question = withoutWhatStaysAsJudged(asked);
        TimedDecision kept = Policy.timed(question.file(), question.settings(), question.now());
        assertThat(kept.changesAt()).isAfter(question.now());
        Duration span = Duration.between(question.now(), kept.changesAt());
        Instant later = question.now().plus(span.multipliedBy(percent).dividedBy(100));

        Decision then = decide(laterOn(question, later));

        if (stale(then) == stale(kept.decision())) {
            assertThat(then.action()).isEqualTo(kept.decision().action());
            assertThat(then.purpose()).isEqualTo(kept.decision().purpose());
            assertThat(then.tone()).isEqualTo(kept.decision().tone());
            assertThat(then.emailAllowed()).isEqualTo(kept.decision().emailAllowed());
            assertThat(then.callAllowed()).isEqualTo(kept.decision().callAllowed());
            assertThat(then.dueBy()).isEqualTo(kept.decision().dueBy());
        }
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void longHistoriesAreDecidedToo(@ForAll("longHistories") Question question, @ForAll long seed) {
        assertThat(decide(Questions.shuffled(question, new Random(seed)))).isEqualTo(decide(question));
    }

    private static Decision decide(Question question) {
        return Policy.decide(question.file(), question.settings(), question.now());
    }

    private static List<String> gates(Question question) {
        return decide(question).because().stream()
                .filter(one -> one.verdict() == Verdict.CLOSED)
                .map(Because::rule)
                .toList();
    }

    private static boolean inOfficeHours(Question question, Instant at) {
        return question.settings().calendar().officeHour(at).equals(at);
    }

    private static boolean stale(Decision decision) {
        return decision.because().stream().anyMatch(one -> one.rule().equals("stale-ledger"));
    }

    private static Instant orNever(Instant at) {
        return at == null ? Instant.MAX : at;
    }

    private static OutlookEntry expectedAt(Decision decision, Instant at) {
        OutlookEntry expected = shown(decision, at);
        for (OutlookEntry entry : decision.outlook()) {
            if (!entry.at().isAfter(at)) {
                expected = new OutlookEntry(at, entry.action(), entry.purpose(), entry.tone());
            }
        }
        return expected;
    }

    private static OutlookEntry shown(Decision decision, Instant at) {
        boolean waits = decision.action() == Action.WAIT;
        return new OutlookEntry(at, decision.action(), decision.purpose(), waits ? null : decision.tone());
    }

    private static Interaction said(Question question, Channel channel, Purpose purpose, Set<Signal> signals) {
        return new Interaction(
                "y",
                question.now(),
                channel,
                Direction.IN,
                "paolo",
                purpose,
                false,
                true,
                signals,
                false,
                false,
                false,
                false,
                null,
                null,
                List.of());
    }

    private static Question disputed(Question question) {
        List<Item> items = new ArrayList<>(question.file().items());
        if (!items.isEmpty()) {
            Item item = items.get(0);
            items.set(
                    0,
                    new Item(
                            item.id(),
                            null,
                            item.issued(),
                            item.due(),
                            item.amount(),
                            item.open(),
                            "EUR",
                            item.open().signum() > 0));
        }
        return withLedger(question, question.file().ledgerDay(), items, question.now());
    }

    private static Question withoutWhatStaysAsJudged(Question question) {
        ClientFile file = question.file();
        List<Interaction> interactions = file.interactions().stream()
                .filter(one -> !one.signals().contains(Signal.PAID_CLAIM))
                .toList();
        return new Question(
                new ClientFile(
                        file.client(),
                        file.ledgerDay(),
                        file.items(),
                        file.settled(),
                        List.of(),
                        interactions,
                        file.agreements(),
                        file.cases()),
                question.settings(),
                question.now());
    }

    /** The same client later, nothing new but the day of the ledger moved on. */
    private static Question laterOn(Question question, Instant at) {
        long days = ChronoUnit.DAYS.between(
                question.now().atZone(question.settings().zone()).toLocalDate(),
                at.atZone(question.settings().zone()).toLocalDate());
        LocalDate ledger = question.file().ledgerDay();
        return withLedger(
                question,
                ledger == null ? null : ledger.plusDays(days),
                question.file().items(),
                at);
    }

    private static Instant lastOfficeHourBefore(Question question, Instant opening) {
        Instant before = opening;
        do {
            before = before.minus(Duration.ofMinutes(30));
        } while (!inOfficeHours(question, before));
        return before;
    }

    private static Question withLedger(Question question, LocalDate ledger, List<Item> items, Instant now) {
        ClientFile file = question.file();
        return new Question(
                new ClientFile(
                        file.client(),
                        ledger,
                        items,
                        file.settled(),
                        file.payments(),
                        file.interactions(),
                        file.agreements(),
                        file.cases()),
                question.settings(),
                now);
    }

    private static Set<String> evidence(ClientFile file) {
        Set<String> known = new HashSet<>(Set.of("client", "ledger", "clock", "policy:emergency-stop"));
        file.client().flags().forEach(set -> known.add("flag:" + set.flag()));
        file.items().forEach(one -> known.add(one.id()));
        file.payments().forEach(one -> known.add(one.id()));
        file.interactions().forEach(one -> known.add(one.id()));
        file.agreements().forEach(one -> known.add(one.id()));
        file.cases().forEach(one -> known.add(one.id()));
        return known;
    }
}
