package org.riguardo.plugins.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Descriptors;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginHost;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.SendGate;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/** Deployed rules that try in every way to open gates, asked as the server asks them, open none: not in a decision, not ahead of it, not when a mail leaves. */
class HostilePluginTest {

    /** Shown with their items; they close through {@code nothing-overdue}. */
    private static final Set<String> SHOWN_ALONE = Set.of("agreement-running", "disputed-item");

    private static final String KEY = "com.example.hostile";
    private static final Set<String> DECIDED = new HashSet<>();
    private static final Set<String> SENDING = new HashSet<>();

    private static Path home;
    private static PluginHost host;
    private static List<ContactRule> answering;
    private static List<ContactRule> broken;

    @BeforeContainer
    static void deploy() throws IOException {
        home = Files.createTempDirectory("hostile");
        host = PluginHost.on(TestServer.H2, home);
        ContactRules rules = ContactRules.of(host.plugins, host.guard);
        on(PluginHost.FIRM, KEY + ".answering", HostileRules.ANSWERING);
        on(PluginHost.OTHER, KEY + ".broken", HostileRules.BROKEN);
        answering = rules.now(PluginHost.FIRM).rules();
        broken = rules.now(PluginHost.OTHER).rules();
        assertThat(answering).hasSize(HostileRules.ANSWERING.size());
        assertThat(broken).hasSize(HostileRules.BROKEN.size());
    }

    private static void on(String firm, String key, Collection<String> modules) {
        String json = Descriptors.json(
                key, "1.0.0", modules.stream().map(Descriptors::rule).toArray(String[]::new));
        Offer offer = new Offer(
                DescriptorReader.read(json, Carrier.CODE),
                Carrier.CODE,
                null,
                (module, context) -> HostileRules.of(module.key()));
        host.presence.offer(offer);
        host.states.switchPlugin(firm, offer.descriptor(), offer.carrier(), true, "marta");
    }

    @AfterContainer
    static void eachGateWasTriedInADecisionAndWhenAMailLeaves() throws IOException {
        host.close();
        Files.delete(home);
        Set<String> all = Policy.rules().stream().map(ContactRule::name).collect(Collectors.toSet());
        assertThat(DECIDED).containsAll(all);
        all.removeAll(SHOWN_ALONE);
        assertThat(SENDING).containsAll(all);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.oneOf(Questions.any(), Questions.chases());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "11")
    void opensNothing(@ForAll("questions") Question question) {
        Decision without = Policy.decide(question.file(), question.settings(), question.now());
        DECIDED.addAll(gates(without));
        for (List<ContactRule> added : List.of(answering, broken)) {
            PolicySettings with = question.settings().adding(added);
            tightens(without, Policy.decide(question.file(), with, question.now()));
            stays(question, with, settings -> Policy.mayEmail(question.file(), settings, question.now(), false));
            stays(question, with, settings -> Policy.mayEmail(question.file(), settings, question.now(), true));
            stays(question, with, settings -> Policy.mayCall(question.file(), settings, question.now()));
            stays(question, with, settings -> Policy.mayWrite(question.file(), settings, question.now()));
        }
    }

    private static void tightens(Decision without, Decision with) {
        assertThat(gates(with)).containsAll(gates(without));
        assertThat(with.emailAllowed() && !without.emailAllowed()).isFalse();
        assertThat(with.callAllowed() && !without.callAllowed()).isFalse();
        assertThat(orNever(with.emailAllowedFrom())).isAfterOrEqualTo(orNever(without.emailAllowedFrom()));
        assertThat(orNever(with.callAllowedFrom())).isAfterOrEqualTo(orNever(without.callAllowedFrom()));
        if (with.action() == without.action() && with.tone() != null && without.tone() != null) {
            assertThat(with.tone()).isLessThanOrEqualTo(without.tone());
        }
    }

    private static void stays(Question question, PolicySettings with, Function<PolicySettings, SendGate> look) {
        Set<String> closed = closed(look.apply(question.settings()));
        SENDING.addAll(closed);
        assertThat(closed(look.apply(with))).containsAll(closed);
        assertThat(look.apply(with).open() && !closed.isEmpty()).isFalse();
    }

    private static List<String> gates(Decision decision) {
        return decision.because().stream()
                .filter(one -> one.verdict() == Verdict.CLOSED)
                .map(Because::rule)
                .toList();
    }

    private static Set<String> closed(SendGate gate) {
        return gate.closed().stream().map(Because::rule).collect(Collectors.toSet());
    }

    private static Instant orNever(Instant at) {
        return Optional.ofNullable(at).orElse(Instant.MAX);
    }
}
