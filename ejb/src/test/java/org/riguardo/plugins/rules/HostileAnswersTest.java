package org.riguardo.plugins.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.riguardo.plugins.PluginHost.FIRM;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.api.rule.Softening;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Descriptors;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginHost;
import org.riguardo.policy.OneInvoice;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

/** What a rule of a plugin answers, or does not, breaks no decision and keeps nobody waiting. */
class HostileAnswersTest {

    private static final String KEY = "com.example.hostile";
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

    private record Rule(Function<Situation, List<Closed>> judging, Function<Situation, Optional<Softening>> wishing)
            implements ContactRule {

        @Override
        public String name() {
            return "hostile";
        }

        @Override
        public Sentence question() {
            return SAID;
        }

        @Override
        public List<Closed> judge(Situation situation) {
            return judging.apply(situation);
        }

        @Override
        public Optional<Softening> soften(Situation situation) {
            return wishing.apply(situation);
        }
    }

    private void on(Function<Situation, List<Closed>> judging, Function<Situation, Optional<Softening>> wishing) {
        String json = Descriptors.json(
                KEY,
                "1.0.0",
                Descriptors.module("contact-rule", "a", "\"class\": \"example.Rule\", \"name\": \"Feste\""));
        Offer offer = new Offer(
                DescriptorReader.read(json, Carrier.CODE),
                Carrier.CODE,
                null,
                (module, context) -> new Rule(judging, wishing));
        host.presence.offer(offer);
        host.states.switchPlugin(FIRM, offer.descriptor(), offer.carrier(), true, "marta");
    }

    private PolicySettings settings() {
        return PolicySettings.defaults().adding(rules.now(FIRM).rules());
    }

    private Because reason(Decision decision) {
        return decision.because().stream()
                .filter(one -> one.rule().equals(KEY + ":a"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWishWithoutAToneIsNoWishAndIsAFailureOfTheRule() {
        on(situation -> List.of(), situation -> Optional.of(new Softening(null, List.of("client"), SAID)));

        Decision decision = Policy.decide(OneInvoice.on(TODAY), settings(), NOW);

        assertThat(decision.tone()).isEqualTo(Tone.FRIENDLY);
        assertThat(host.states.modules(FIRM)).singleElement().satisfies(row -> assertThat(row.failures())
                .isPositive());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, Integer.MAX_VALUE})
    void aRuleThatHasTheHostCountForEverKeepsNobodyWaiting(int days) {
        on(
                situation -> List.of(Closed.until(
                        Closed.MONEY, situation.openingAfter(days, situation.today()), List.of("client"), () -> SAID)),
                situation -> Optional.empty());

        Decision decision = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Policy.decide(OneInvoice.on(TODAY), settings(), NOW));

        assertThat(decision.emailAllowed()).isFalse();
        assertThat(decision.events()).containsExactly("rule-repaired");
    }

    @Test
    void aRuleThatAsksForTheEndOfTimeIsOneThatFails() {
        on(
                situation -> List.of(
                        Closed.until(Closed.MONEY, situation.opening(LocalDate.MAX), List.of("client"), () -> SAID)),
                situation -> Optional.empty());

        assertThat(Policy.decide(OneInvoice.on(TODAY), settings(), NOW).events())
                .containsExactly("rule-repaired");
    }

    @Test
    void whatNoPageAndNoDatabaseCanHoldIsLeftOut() {
        on(
                situation -> List.of(Closed.untilEvent(
                        Closed.MONEY,
                        "o\0ver",
                        List.of("\0", "cl\u202eient"),
                        () -> new Sentence("È\0 festa\ud83d\r\noggi\u200b.", " "))),
                situation -> Optional.empty());

        Because reason = reason(Policy.decide(OneInvoice.on(TODAY), settings(), NOW));

        assertThat(reason.sentence()).isEqualTo(new Sentence("È festa oggi .", "È festa oggi ."));
        assertThat(reason.event()).isEqualTo("o ver");
        assertThat(reason.evidence()).containsExactly("cl ient");
    }

    @Test
    void whatSaysNothingIsSaidToSayNothing() {
        on(
                situation ->
                        List.of(Closed.untilEvent(Closed.MONEY, "", List.of("\0"), () -> new Sentence("\0", "\u200b"))),
                situation -> Optional.empty());

        Because reason = reason(Policy.decide(OneInvoice.on(TODAY), settings(), NOW));

        assertThat(reason.sentence().it()).isEqualTo("La regola «Feste» non dice perché.");
        assertThat(reason.event()).isNull();
        assertThat(reason.evidence()).containsExactly("policy:" + KEY + ":a");
    }

    @Test
    void aGateThatOpensWhenNobodyLooksAnyMoreHasNoDate() {
        on(
                situation -> List.of(Closed.until(
                        Closed.MONEY, Instant.parse("+900000-01-01T00:00:00Z"), List.of("client"), () -> SAID)),
                situation -> Optional.empty());

        assertThat(reason(Policy.decide(OneInvoice.on(TODAY), settings(), NOW)).until())
                .isNull();
        assertThat(Policy.mayEmail(OneInvoice.on(TODAY), settings(), NOW, false).open())
                .isFalse();
    }

    @Test
    void oneThatIsSlowInAllIsStoppedForTheClientAndAfterFiveClientsForAll() {
        AtomicInteger asked = new AtomicInteger();
        on(
                situation -> {
                    asked.incrementAndGet();
                    LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
                    return List.of();
                },
                situation -> Optional.empty());
        PolicySettings settings = settings();

        int clients = 0;
        int before;
        do {
            before = asked.get();
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Policy.decide(OneInvoice.on(TODAY), settings, NOW));
            clients++;
            assertThat(asked.get() - before).isLessThan(70);
        } while (asked.get() > before && clients < 20);

        assertThat(clients).isBetween(6, 19);
        assertThat(Policy.decide(OneInvoice.on(TODAY), settings, NOW).events()).containsExactly("rule-repaired");
        assertThat(host.log.of(FIRM, KEY, 20))
                .anySatisfy(line -> assertThat(line.text().en()).contains("2 seconds for a single client"));
    }

    @Test
    void oneThatNeverAnswersCostsARunOverManyClientsNoMoreThanFiveCalls() {
        AtomicInteger asked = new AtomicInteger();
        on(
                situation -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException();
                },
                situation -> Optional.empty());
        PolicySettings settings = settings();

        for (int client = 0; client < 50; client++) {
            assertThat(Policy.decide(OneInvoice.on(TODAY), settings, NOW).events())
                    .containsExactly("rule-repaired");
        }

        assertThat(asked).hasValue(5);
    }
}
