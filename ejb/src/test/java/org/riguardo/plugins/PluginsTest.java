package org.riguardo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.plugins.PluginHost.FIRM;
import static org.riguardo.plugins.PluginHost.OTHER;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.Offer.Maker;

class PluginsTest {

    private static final String KEY = "com.example.holidays";

    @TempDir
    Path home;

    record Rule(String name) implements ContactRule {
        @Override
        public Sentence question() {
            return new Sentence("?", "?");
        }

        @Override
        public List<Closed> judge(Situation situation) {
            return List.of();
        }
    }

    private static Offer code(String json, Maker maker) {
        return new Offer(DescriptorReader.read(json, Carrier.CODE), Carrier.CODE, null, maker);
    }

    private static Offer rules(String... keys) {
        String[] modules = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            modules[i] = Descriptors.rule(keys[i]);
        }
        return code(
                Descriptors.json(KEY, "1.0.0", modules),
                (module, context) -> new Rule(keys.length == 0 ? "none" : module.key()));
    }

    private static List<String> on(PluginHost host, String firm) {
        return host.plugins.modules(firm, ModuleType.CONTACT_RULE, ContactRule.class).stream()
                .map(Plugged::fullKey)
                .toList();
    }

    private static void enable(PluginHost host, Offer offer) {
        host.states.switchPlugin(FIRM, offer.descriptor(), offer.carrier(), true, "marta");
    }

    @ParameterizedTest
    @EnumSource
    void aDeployedPluginIsOffUntilAFirmSwitchesItOnAndThenOnForThatFirmAlone(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            Offer offer = rules("b", "a");
            host.presence.offer(offer);
            assertThat(on(host, FIRM)).isEmpty();
            enable(host, offer);
            assertThat(on(host, FIRM)).containsExactly(KEY + ":a", KEY + ":b");
            assertThat(on(host, OTHER)).isEmpty();
            assertThat(host.plugins.missing(FIRM)).isEmpty();
            host.states.switchModule(FIRM, KEY, "a", false);
            assertThat(on(host, FIRM)).containsExactly(KEY + ":b");
            host.states.switchPlugin(FIRM, KEY, PluginRow.State.DISABLED, "marta");
            assertThat(on(host, FIRM)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEnabledPluginThatGoesIsMissingUntilItIsBackOrOff(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            Offer offer = rules("a");
            host.presence.offer(offer);
            enable(host, offer);
            host.presence.withdraw(KEY, null, offer.maker());
            assertThat(on(host, FIRM)).isEmpty();
            assertThat(host.plugins.missing(FIRM)).singleElement().satisfies(gone -> {
                assertThat(gone.plugin()).isEqualTo(KEY);
                assertThat(gone.name().it()).isEqualTo("Prova");
            });
            assertThat(host.plugins.missing(OTHER)).isEmpty();
            host.presence.offer(offer);
            assertThat(host.plugins.missing(FIRM)).isEmpty();
            host.presence.withdraw(KEY, null, offer.maker());
            host.states.switchPlugin(FIRM, KEY, PluginRow.State.DISABLED, "marta");
            assertThat(host.plugins.missing(FIRM)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatCannotBeMadeKeepsItsGateClosedUntilItIsRepairedOrOff(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            AtomicInteger made = new AtomicInteger();
            Offer offer = code(Descriptors.json(KEY, "1.0.0", Descriptors.rule("a")), (module, context) -> {
                if (made.incrementAndGet() == 1) {
                    throw new ExceptionInInitializerError("Anna Verdi");
                }
                return new Rule("a");
            });
            host.presence.offer(offer);
            enable(host, offer);
            assertThat(on(host, FIRM)).isEmpty();
            assertThat(host.plugins.failedRules(FIRM)).singleElement().satisfies(failed -> {
                assertThat(failed.fullKey()).isEqualTo(KEY + ":a");
                assertThat(failed.why().en())
                        .contains("ExceptionInInitializerError")
                        .doesNotContain("Verdi");
            });
            assertThat(on(host, FIRM)).isEmpty();
            assertThat(made).hasValue(1);
            host.states.repair(FIRM, KEY, "a");
            assertThat(on(host, FIRM)).containsExactly(KEY + ":a");
            assertThat(host.plugins.failedRules(FIRM)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoRuleIsGivenUpAndSaidSo(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            Offer offer = code(Descriptors.json(KEY, "1.0.0", Descriptors.rule("a")), (module, context) -> "a rule");
            host.presence.offer(offer);
            enable(host, offer);
            assertThat(on(host, FIRM)).isEmpty();
            assertThat(host.plugins.failedRules(FIRM).get(0).why().en())
                    .isEqualTo("The class of the module, java.lang.String, is no ContactRule.");
            assertThat(host.log.of(FIRM, KEY, 10))
                    .extracting(PluginLog.Line::kind)
                    .containsExactly(PluginLog.Kind.GIVEN_UP);
            assertThat(host.log.of(OTHER, KEY, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleIsMadeOnceForEachFirmAndClosedWhenItChanges(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            AtomicInteger made = new AtomicInteger();
            AtomicInteger closed = new AtomicInteger();
            class Closing implements ContactRule, AutoCloseable {
                @Override
                public String name() {
                    return "a";
                }

                @Override
                public Sentence question() {
                    return new Sentence("?", "?");
                }

                @Override
                public List<Closed> judge(Situation situation) {
                    return List.of();
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            }
            Offer offer = code(Descriptors.json(KEY, "1.0.0", Descriptors.rule("a")), (module, context) -> {
                made.incrementAndGet();
                return new Closing();
            });
            host.presence.offer(offer);
            enable(host, offer);
            on(host, FIRM);
            on(host, FIRM);
            host.states.switchPlugin(OTHER, offer.descriptor(), Carrier.CODE, true, "altra");
            on(host, OTHER);
            assertThat(made).hasValue(2);
            host.states.changed(FIRM, KEY);
            assertThat(closed).hasValue(1);
            on(host, FIRM);
            assertThat(made).hasValue(3);
            host.presence.withdraw(KEY, null, offer.maker());
            assertThat(closed).hasValue(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void inSafeModeOnlyTheProductsOwnPluginsAreUsedAndTheOthersAreMissing(TestServer server) {
        try (PluginHost host = PluginHost.safe(server, home)) {
            Offer offer = rules("a");
            host.presence.offer(offer);
            enable(host, offer);
            assertThat(on(host, FIRM)).isEmpty();
            assertThat(host.plugins.missing(FIRM)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNewestOfferIsUsedAndNobodyElseHasAKeyOfTheProduct(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            Offer first = rules("a");
            Offer second = rules("b");
            host.presence.offer(first);
            host.presence.offer(second);
            enable(host, second);
            assertThat(on(host, FIRM)).containsExactly(KEY + ":b");
            host.presence.withdraw(KEY, null, second.maker());
            assertThat(on(host, FIRM)).containsExactly(KEY + ":a");
            Offer forged = code(
                    Descriptors.json("org.riguardo.policy", "1.0.0", Descriptors.rule("a")),
                    (module, context) -> new Rule("a"));
            assertThatThrownBy(() -> host.presence.offer(forged)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void settingsReachTheModuleAndSecretsAreKeptEncrypted(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            String json =
                    """
                    {"key": "com.example.holidays", "name": "Prova", "version": "1.0.0", "apiVersion": 1,
                     "vendor": {"name": "Example"},
                     "settings": [{"key": "days", "type": "integer", "label": "Giorni", "default": 3, "min": 1, "max": 9},
                                  {"key": "token", "type": "secret", "label": "Token"}],
                     "modules": [{"type": "contact-rule", "key": "a", "class": "example.Rule"}]}""";
            Offer offer = code(
                    json,
                    (module, context) ->
                            new Rule(context.settings().number("days").orElseThrow() + " "
                                    + context.settings().text("token").orElse("none")));
            host.presence.offer(offer);
            enable(host, offer);
            assertThat(host.plugins.modules(FIRM, ModuleType.CONTACT_RULE, ContactRule.class))
                    .extracting(plugged -> plugged.instance().name())
                    .containsExactly("3 none");
            Descriptor descriptor = offer.descriptor();
            host.settings.put(FIRM, KEY, descriptor.settings().get(0), "5");
            host.settings.put(FIRM, KEY, descriptor.settings().get(1), "geheim");
            host.states.changed(FIRM, KEY);
            assertThat(host.plugins.modules(FIRM, ModuleType.CONTACT_RULE, ContactRule.class))
                    .extracting(plugged -> plugged.instance().name())
                    .containsExactly("5 geheim");
            assertThat(host.database.<String, RuntimeException>with(
                            handle -> handle.createQuery("select sealed from plugin_setting where name = 'token'")
                                    .mapTo(String.class)
                                    .one()))
                    .startsWith("1.")
                    .doesNotContain("geheim");
            assertThat(host.settings.set(OTHER, KEY)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewerVersionReplacesTheOlderOneWhichCanBePutBack(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            Descriptor first = DescriptorReader.read(Descriptors.json(KEY, "1.0.0", Descriptors.rule("a")));
            Descriptor second = DescriptorReader.read(Descriptors.json(KEY, "1.1.0", Descriptors.rule("b")));
            host.states.install(FIRM, first, Carrier.DATA, PluginRow.State.DISABLED, "marta");
            host.states.switchPlugin(FIRM, KEY, PluginRow.State.ENABLED, "marta");
            PluginRow replaced = host.states.install(FIRM, second, Carrier.DATA, PluginRow.State.DISABLED, "marta");
            assertThat(replaced.version()).isEqualTo("1.1.0");
            assertThat(replaced.on()).isTrue();
            Optional<PluginRow> back = host.states.putBack(FIRM, KEY, "marta");
            assertThat(back)
                    .get()
                    .extracting(PluginRow::version, PluginRow::previousVersion)
                    .containsExactly("1.0.0", "1.1.0");
            assertThat(host.states.putBack(OTHER, KEY, "altra")).isEmpty();
            host.states.uninstall(FIRM, KEY, true);
            assertThat(host.states.plugin(FIRM, KEY)).isEmpty();
        }
    }
}
