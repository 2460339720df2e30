package org.riguardo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.plugins.PluginHost.FIRM;
import static org.riguardo.plugins.PluginHost.OTHER;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.rules.ContactRules;

/** A rule that another version, another plugin or another server takes away is a closed gate, and none that is open. */
class LostRulesTest {

    private static final String KEY = "com.example.holidays";

    @TempDir
    Path home;

    private record Rule(String name) implements ContactRule {

        @Override
        public Sentence question() {
            return new Sentence("?", "?");
        }

        @Override
        public List<Closed> judge(Situation situation) {
            return List.of();
        }
    }

    private static Offer code(String version, String... modules) {
        Descriptor descriptor = DescriptorReader.read(Descriptors.json(KEY, version, modules), Carrier.CODE);
        return new Offer(descriptor, Carrier.CODE, null, (module, context) -> new Rule(module.key()));
    }

    private static void on(PluginHost host, Offer offer) {
        host.presence.offer(offer);
        host.states.switchPlugin(FIRM, offer.descriptor(), offer.carrier(), true, "marta");
    }

    private static void replaced(PluginHost host, Offer before, Offer now) {
        host.presence.withdraw(KEY, null, before.maker());
        host.presence.offer(now);
    }

    private static List<String> asked(PluginHost host) {
        return host.plugins.modules(FIRM, ModuleType.CONTACT_RULE, ContactRule.class).stream()
                .map(Plugged::fullKey)
                .toList();
    }

    private static List<String> closed(PluginHost host, String firm) {
        return host.plugins.failedRules(firm).stream().map(Failed::fullKey).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aVersionWithoutARuleKeepsItsGateClosedUntilThatIsAgreedTo(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            Offer two = code("1.0.0", Descriptors.rule("a"), Descriptors.rule("b"));
            Offer one = code("2.0.0", Descriptors.rule("b"));
            on(host, two);
            replaced(host, two, one);

            assertThat(asked(host)).containsExactly(KEY + ":b");
            assertThat(closed(host, FIRM)).containsExactly(KEY + ":a");
            assertThat(host.plugins.failedRules(FIRM).get(0).why().en()).contains("Version 1.0.0", "version 2.0.0");
            assertThat(closed(host, OTHER)).isEmpty();

            replaced(host, one, two);
            assertThat(closed(host, FIRM)).isEmpty();

            replaced(host, two, one);
            host.states.switchModule(FIRM, KEY, "a", false);
            assertThat(closed(host, FIRM)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPluginThatIsSwitchedOffAndOnIsAgreedToAsItIs(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            Offer two = code("1.0.0", Descriptors.rule("a"), Descriptors.rule("b"));
            Offer one = code("2.0.0", Descriptors.rule("b"));
            on(host, two);
            replaced(host, two, one);

            host.states.switchPlugin(FIRM, one.descriptor(), one.carrier(), false, "marta");
            assertThat(closed(host, FIRM)).isEmpty();
            host.states.switchPlugin(FIRM, one.descriptor(), one.carrier(), true, "marta");
            assertThat(closed(host, FIRM)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVersionThatHasTheRuleOffOrAsSomethingElseHasLostItToo(TestServer server) {
        for (String other : List.of(
                Descriptors.module("contact-rule", "a", "\"class\": \"example.Rule\", \"state\": \"disabled\""),
                Descriptors.module("job", "a", "\"class\": \"example.Rule\", \"every\": \"PT1H\""))) {
            try (PluginHost host = PluginHost.on(server, home)) {
                Offer before = code("1.0.0", Descriptors.rule("a"));
                Offer now = code("1.0.1", other);
                on(host, before);
                replaced(host, before, now);

                assertThat(closed(host, FIRM)).containsExactly(KEY + ":a");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRuleWhoseKeyCannotBeReadKeepsItsGateClosed(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            on(host, code("1.0.0", Descriptors.rule("a"), Descriptors.rule("a"), Descriptors.rule("Feste_di_qui")));

            assertThat(closed(host, FIRM)).containsExactly(KEY + ":module-1", KEY + ":module-2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeployedUnderTheKeyOfAFirmsOwnPluginIsNotOnForIt(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            Descriptor own = DescriptorReader.read(
                    Descriptors.json(KEY, "1.0.0", Descriptors.module("tone-pack", "a", "\"file\": \"a.txt\"")),
                    Carrier.DATA);
            host.states.install(FIRM, own, Carrier.DATA, PluginRow.State.ENABLED, "marta");
            Offer mine = new Offer(own, Carrier.DATA, FIRM, (module, context) -> Map.of());
            Offer deployed = code("9.0.0", Descriptors.rule("a"));
            host.presence.offer(mine);
            host.presence.offer(deployed);

            assertThat(host.plugins.descriptor(FIRM, KEY)).contains(own);
            assertThat(host.plugins.descriptor(OTHER, KEY)).contains(deployed.descriptor());
            assertThat(asked(host)).isEmpty();
            assertThat(host.plugins.missing(FIRM)).isEmpty();

            host.presence.withdraw(KEY, FIRM, mine.maker());
            assertThat(asked(host)).isEmpty();
            assertThat(host.plugins.missing(FIRM)).extracting(Missing::carrier).containsExactly(Carrier.DATA);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLastLookSeesWhatAnotherServerSwitchedOnAMomentAgo(TestServer server) {
        try (PluginHost here = PluginHost.on(server, home)) {
            PluginHost there = here.another(home, database -> List.of());
            Offer offer = code("1.0.0", Descriptors.rule("a"));
            here.presence.offer(offer);
            there.presence.offer(offer);
            ContactRules rules = ContactRules.of(here.plugins, here.guard);
            assertThat(rules.now(FIRM).rules()).isEmpty();

            there.states.switchPlugin(FIRM, offer.descriptor(), offer.carrier(), true, "marta");

            assertThat(rules.fresh(FIRM).rules()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void decisionsAreKeptNoLongerThanTheSettingsTheyWereMadeWith(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            on(host, code("1.0.0", Descriptors.rule("a")));
            ContactRules rules = ContactRules.of(host.plugins, host.guard);
            String before = rules.now(FIRM).print();

            host.states.changed(FIRM, KEY);

            assertThat(rules.now(FIRM).print()).isNotEqualTo(before);
        }
    }
}
