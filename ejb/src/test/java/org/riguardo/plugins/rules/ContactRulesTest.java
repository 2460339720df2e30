package org.riguardo.plugins.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.plugins.PluginHost.FIRM;
import static org.riguardo.plugins.PluginHost.OTHER;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Situation;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Descriptors;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginHost;
import org.riguardo.policy.OneInvoice;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

/** Rules of plugins tighten only, also when they are broken, slow, given up or away. */
class ContactRulesTest {

    private static final String KEY = "com.example.holidays";
    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Sentence SAID = new Sentence("È festa.", "It is a holiday.");

    @TempDir
    Path home;

    private PluginHost host;
    private ContactRules rules;

    @BeforeEach
    void open() {
        host = PluginHost.on(TestServer.H2, home);
        rules = ContactRules.of(host.plugins, host.patient);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private record Rule(Function<Situation, List<Closed>> judging) implements ContactRule {

        @Override
        public String name() {
            return "supportive-contact";
        }

        @Override
        public Sentence question() {
            return SAID;
        }

        @Override
        public List<Closed> judge(Situation situation) {
            return judging.apply(situation);
        }
    }

    private Offer on(String fields, Offer.Maker maker) {
        String json = Descriptors.json(
                KEY, "1.0.0", Descriptors.module("contact-rule", "a", "\"class\": \"example.Rule\"" + fields));
        Offer offer = new Offer(DescriptorReader.read(json, Carrier.CODE), Carrier.CODE, null, maker);
        host.presence.offer(offer);
        host.states.switchPlugin(FIRM, offer.descriptor(), offer.carrier(), true, "marta");
        return offer;
    }

    private Offer on(Function<Situation, List<Closed>> judging) {
        return on("", (module, context) -> new Rule(judging));
    }

    private Decision decide() {
        return decide(FIRM);
    }

    private Decision decide(String firm) {
        PolicySettings settings =
                PolicySettings.defaults().adding(rules.now(firm).rules());
        return Policy.decide(OneInvoice.on(TODAY), settings, NOW);
    }

    private static List<String> gates(Decision decision) {
        return decision.because().stream().map(Because::rule).toList();
    }

    private static Closed closed(Situation situation) {
        return Closed.untilEvent(Closed.MONEY, "over", List.of("client"), () -> SAID);
    }

    @Test
    void aRuleClosesItsGateUnderTheFullKeyForTheFirmThatHasItOn() {
        on(situation -> List.of(closed(situation)));

        assertThat(decide().action()).isEqualTo(Action.WAIT);
        assertThat(gates(decide())).contains(KEY + ":a").doesNotContain("supportive-contact");
        assertThat(decide(OTHER).action()).isEqualTo(Action.EMAIL);
        assertThat(rules.now(OTHER)).isEqualTo(Added.NONE);
    }

    @Test
    void aRuleIsAskedOnlyWhereItsConditionsHold() {
        on(
                ", \"conditions\": {\"amount\": {\"atLeast\": \"100.01\"}}",
                (module, context) -> new Rule(situation -> List.of(closed(situation))));
        assertThat(decide().action()).isEqualTo(Action.EMAIL);

        on(
                ", \"conditions\": {\"and\": [{\"amount\": {\"atLeast\": \"100.00\"}}, {\"group\": [\"ordinary\"]},"
                        + " {\"language\": [\"it\"]}]}",
                (module, context) -> new Rule(situation -> List.of(closed(situation))));
        assertThat(decide().action()).isEqualTo(Action.WAIT);
    }

    @Test
    void whatThrowsClosesItsGateAndAfterFiveTimesIsAskedNoMore() {
        AtomicInteger asked = new AtomicInteger();
        on(situation -> {
            asked.incrementAndGet();
            throw new StackOverflowError();
        });

        for (int i = 1; i <= 5; i++) {
            assertThat(decide().events()).containsExactly("rule-repaired");
            assertThat(asked).hasValue(i);
        }
        assertThat(decide().events()).containsExactly("rule-repaired");
        assertThat(decide().because())
                .filteredOn(because -> because.rule().equals(KEY + ":a"))
                .singleElement()
                .satisfies(because -> assertThat(because.sentence().it()).contains("non risponde più"));
        assertThat(asked).hasValue(5);
    }

    @Test
    void whatNeverAnswersIsGivenUpInTimeAndSeesNothingAnyMore() throws InterruptedException {
        rules = ContactRules.of(host.plugins, host.guard);
        AtomicReference<Throwable> later = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        on(situation -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                try {
                    while (situation.contacts() != null) {
                        Thread.onSpinWait();
                    }
                } catch (IllegalStateException over) {
                    later.set(over);
                }
                ended.countDown();
            }
            return List.of();
        });

        assertThat(decide().events()).containsExactly("rule-repaired");
        ended.await();
        assertThat(later.get()).hasMessage("the time of this rule is over");
    }

    @Test
    void whatCannotBeMadeClosesItsGate() {
        on("", (module, context) -> {
            throw new NoClassDefFoundError("example/Rule");
        });

        assertThat(decide().events()).containsExactly("rule-repaired");
        assertThat(decide().emailAllowedFrom()).isNull();
    }

    @Test
    void wordsAreTakenOverWhileTheRuleHasItsTime() {
        List<Thread> threads = new ArrayList<>();
        on(situation -> List.of(Closed.untilEvent(Closed.MONEY, "over", List.of("client"), () -> {
            threads.add(Thread.currentThread());
            return new Sentence("x".repeat(10_000), "y");
        })));

        assertThat(decide().because())
                .filteredOn(because -> because.rule().equals(KEY + ":a"))
                .singleElement()
                .satisfies(because -> assertThat(because.sentence().it()).hasSizeLessThan(1_000));
        assertThat(threads).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    @Test
    void aPluginThatIsOnAndAwayHoldsEverythingUntilItIsBackOrSwitchedOff() {
        Offer offer = on(situation -> List.of());
        assertThat(decide().action()).isEqualTo(Action.EMAIL);
        String there = rules.now(FIRM).print();

        host.presence.withdraw(KEY, null, offer.maker());
        PolicySettings away = PolicySettings.defaults().adding(rules.now(FIRM).rules());
        assertThat(decide().events()).containsExactly("plugin-back");
        assertThat(gates(decide())).contains("plugin-missing");
        assertThat(Policy.mayEmail(OneInvoice.on(TODAY), away, NOW, false).open())
                .isFalse();
        assertThat(Policy.mayWrite(OneInvoice.on(TODAY), away, NOW).open()).isFalse();
        assertThat(rules.now(FIRM).print()).isNotEqualTo(there);
        assertThat(rules.ofPast(FIRM)).isEmpty();
        assertThat(decide(OTHER).action()).isEqualTo(Action.EMAIL);

        host.presence.offer(offer);
        assertThat(decide().action()).isEqualTo(Action.EMAIL);
        assertThat(rules.now(FIRM).print()).isEqualTo(there);

        host.presence.withdraw(KEY, null, offer.maker());
        host.states.switchPlugin(FIRM, offer.descriptor(), offer.carrier(), false, "marta");
        assertThat(decide().action()).isEqualTo(Action.EMAIL);
    }

    @Test
    void noAnswerIsNoMail() {
        on(situation -> null);

        assertThat(decide().emailAllowed()).isFalse();
        assertThat(decide().events()).containsExactly("rule-repaired");
    }

    @Test
    void aRuleThatHoldsNothingCannotTurnAMailIntoACall() {
        on(situation ->
                List.of(Closed.untilEvent(java.util.Set.of(Outlet.MONEY_CALL), "over", List.of("client"), () -> SAID)
                        .orCall()));

        assertThat(decide().action()).isEqualTo(Action.EMAIL);
    }
}
