package org.riguardo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.plugins.Descriptors.json;
import static org.riguardo.plugins.Descriptors.module;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.event.EventType;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.Condition.Facts;
import org.riguardo.problem.InputProblem;

class DescriptorReaderTest {

    private static final String KEY = "com.example.a";
    private static final String CLASS = "\"class\": \"example.A\"";

    private static JsonObject document(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    static Stream<String> oneOfEachType() {
        return Stream.of(
                module("contact-rule", "a", CLASS),
                module("export-format", "a", CLASS),
                module("mailbox-connector", "a", CLASS),
                module("crm-connector", "a", CLASS),
                module("tone-pack", "a", "\"file\": \"a.tone\""),
                module("tone-pack", "a", CLASS),
                module("web-item", "a", CLASS + ", \"location\": \"navigation\", \"label\": \"A\""),
                module("web-panel", "a", CLASS + ", \"location\": \"client.page.panel\", \"weight\": 5"),
                module("web-panel", "a", "\"url\": \"/panel\", \"location\": \"call.panel\", \"state\": \"disabled\""),
                module("event-listener", "a", CLASS + ", \"events\": [\"mail-sent\", \"client-erased\"]"),
                module("job", "a", CLASS + ", \"every\": \"PT15M\""),
                module("job", "a", CLASS + ", \"at\": \"03:30\""),
                module("lexicon", "a", "\"file\": \"a.lexicon\""),
                module("policy-preset", "a", "\"file\": \"a.json\""),
                module("export-mapping", "a", "\"file\": \"a.json\""));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachType")
    void aGoodModuleOfEachTypeIsTaken(String module) {
        String json = json(KEY, "1.0.0", module);
        assertThat(DescriptorReader.read(json).modules().get(0).broken()).isNull();
        assertThat(DescriptorSchema.problems(document(json))).isEmpty();
    }

    @Test
    void theSchemaKnowsEachTypePlaceEventGroupAndScope() {
        String schema = schema();
        Stream.of(
                        Arrays.stream(ModuleType.values()).map(ModuleType::key),
                        Arrays.stream(Location.values()).map(Location::key),
                        Arrays.stream(EventType.values()).map(EventType::key),
                        Arrays.stream(GroupKey.values()).map(GroupKey::key),
                        Arrays.stream(Scope.values()).map(Scope::key))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(schema).contains("\"" + key + "\""));
    }

    private static String schema() {
        try (var stream = ModuleType.class.getResourceAsStream(DescriptorSchema.PATH)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static Stream<String> unfit() {
        return Stream.of(
                module("teleport", "a", CLASS),
                module("contact-rule", "a", ""),
                module("contact-rule", "a", CLASS + ", \"url\": \"/a\""),
                module("contact-rule", "A b", CLASS),
                module("contact-rule", "a", CLASS + ", \"state\": \"on\""),
                module("contact-rule", "a", CLASS + ", \"weight\": \"first\""),
                module("web-panel", "a", CLASS),
                module("web-panel", "a", CLASS + ", \"location\": \"navigation\""),
                module("web-item", "a", CLASS + ", \"location\": \"nowhere\""),
                module("event-listener", "a", CLASS),
                module("event-listener", "a", CLASS + ", \"events\": [\"doomsday\"]"),
                module("job", "a", CLASS),
                module("job", "a", CLASS + ", \"every\": \"PT1S\""),
                module("job", "a", CLASS + ", \"every\": \"PT15M\", \"at\": \"03:30\""),
                module("lexicon", "a", CLASS),
                module("contact-rule", "a", CLASS + ", \"conditions\": {\"moon\": \"full\"}"),
                module("contact-rule", "a", CLASS + ", \"conditions\": {\"and\": []}"),
                module("contact-rule", "a", CLASS + ", \"conditions\": {\"group\": [\"nice\"]}"),
                module("contact-rule", "a", CLASS + ", \"conditions\": {\"amount\": {\"atLeast\": \"much\"}}"),
                module(
                        "contact-rule",
                        "a",
                        CLASS + ", \"conditions\": {\"role\": [\"staff\"], \"language\": [\"it\"]}"),
                module(
                        "contact-rule",
                        "a",
                        CLASS + ", \"conditions\": " + "{\"not\": ".repeat(20) + "{\"role\": [\"staff\"]}"
                                + "}".repeat(20)),
                "7",
                "{}");
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void anUnfitModuleIsUnusableAndSpoilsNoOther(String module) {
        Descriptor read = DescriptorReader.read(json(KEY, "1.0.0", module, Descriptors.rule("b")));
        assertThat(read.modules()).hasSize(2);
        assertThat(read.modules().get(0).broken()).isNotNull();
        assertThat(read.modules().get(0).broken().it()).isNotBlank();
        assertThat(read.modules().get(1).broken()).isNull();
    }

    @Test
    void ofTwoModulesWithOneKeyTheSecondIsUnusable() {
        Descriptor read = DescriptorReader.read(json(KEY, "1.0.0", Descriptors.rule("a"), Descriptors.rule("a")));
        assertThat(read.modules().get(0).broken()).isNull();
        assertThat(read.modules().get(1).broken().en()).contains("is there twice");
        assertThat(read.modules()).extracting(ModuleDescriptor::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"5, true", "4, true", "6, false", "3, false", "-1, false"})
    void theVersionOfTheInterfaceAndTheOneBeforeAreTaken(int asked, boolean taken) {
        String json =
                json(KEY, "1.0.0", Descriptors.rule("a")).replace("\"apiVersion\": 1", "\"apiVersion\": " + asked);
        if (taken) {
            assertThat(DescriptorReader.read(json, null, 5).apiVersion()).isEqualTo(asked);
        } else {
            assertThatThrownBy(() -> DescriptorReader.read(json, null, 5))
                    .isInstanceOf(InputProblem.class)
                    .hasMessageContaining("apiVersion: The plugin was made for version " + asked)
                    .hasMessageContaining(asked > 5 ? "update Riguardo" : "install a newer version of the plugin");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"key\": \"com.example.a\" | \"key\": \"A plugin\" | key: The key is written",
                "\"version\": \"1.0.0\" | \"version\": \"one\" | version: The version",
                "\"version\": \"1.0.0\" | \"version\": 1 | version",
                "\"apiVersion\": 1, | '' | apiVersion: \"apiVersion\" is missing",
                "\"vendor\" | \"seller\" | seller: There is no field",
                "\"version\" | \"scopes\": [\"be:god\"], \"version\" | scopes: There is no scope",
                "\"version\" | \"requires\": {\"riguardo\": \">=99\"}, \"version\" | requires.riguardo: The plugin requires",
                "\"version\" | \"requires\": {\"riguardo\": \"newest\"}, \"version\" | requires.riguardo",
                "\"version\" | \"settings\": [{\"key\": \"a\", \"type\": \"colour\", \"label\": \"A\"}], \"version\" | settings[0].type",
                "\"version\" | \"settings\": [{\"key\": \"a\", \"type\": \"choice\", \"label\": \"A\"}], \"version\" | settings[0].choices",
                "\"version\" | \"settings\": [{\"key\": \"a\", \"type\": \"integer\", \"label\": \"A\", \"default\": \"x\"}], \"version\" | settings[0].default",
                "\"version\" | \"remote\": {\"baseUrl\": \"ftp://x\", \"jwks\": \"/k\"}, \"version\" | remote.baseUrl",
                "\"version\" | \"texts\": {\"de\": {}}, \"version\" | texts.de",
                "\"version\" | \"version\": \"1.0.0\", \"version\" | twice"
            })
    void whatIsWrongWithTheHeadIsRefusedWithItsPlace(String good, String wrong, String message) {
        String json = json(KEY, "1.0.0", Descriptors.rule("a")).replace(good, wrong);
        assertThatThrownBy(() -> DescriptorReader.read(json))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "\"a\"", "{\"key\": }"})
    void whatIsNoDocumentIsRefused(String text) {
        assertThatThrownBy(() -> DescriptorReader.read(text)).isInstanceOf(InputProblem.class);
    }

    @Test
    void hugeAndDeepDocumentsAreRefusedInTime() {
        String deep = "{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000);
        String huge = " ".repeat(DescriptorReader.LONGEST + 1);
        String many = json(
                KEY,
                "1.0.0",
                Stream.generate(() -> Descriptors.rule("a")).limit(101).toArray(String[]::new));
        for (String hostile : List.of(deep, huge, many)) {
            assertThatThrownBy(() -> DescriptorReader.read(hostile)).isInstanceOf(InputProblem.class);
        }
    }

    @Test
    void wordsAreForBothLanguagesOneForEachOrAmongTheTexts() {
        String json =
                """
                {"key": "com.example.a", "name": {"text": "n"}, "version": "1.0.0", "apiVersion": 1,
                 "vendor": {"name": "Example"}, "texts": {"it": {"n": "Nome"}, "en": {"n": "Name"}},
                 "settings": [{"key": "s", "type": "choice", "label": {"it": "Scelta"}, "default": "x",
                               "choices": [{"value": "x", "label": "X"}]}],
                 "modules": [{"type": "contact-rule", "key": "a", "name": {"en": "Rule"}, "class": "A"}]}""";
        Descriptor read = DescriptorReader.read(json);
        assertThat(read.name().it()).isEqualTo("Nome");
        assertThat(read.name().en()).isEqualTo("Name");
        assertThat(read.settings().get(0).label().en()).isEqualTo("Scelta");
        assertThat(read.modules().get(0).name().it()).isEqualTo("Rule");
    }

    @Test
    void conditionsAreAndOrNot() {
        String conditions =
                """
                "conditions": {"and": [{"or": [{"group": ["loyal-slipped"]}, {"amount": {"atLeast": "1000.00"}}]},
                                       {"not": {"language": ["en"]}}]}""";
        Condition read = DescriptorReader.read(
                        json(KEY, "1.0.0", module("contact-rule", "a", CLASS + ", " + conditions)))
                .modules()
                .get(0)
                .condition();
        assertThat(read.holds(new Facts(Set.of(), GroupKey.LOYAL_SLIPPED, BigDecimal.ONE, "it")))
                .isTrue();
        assertThat(read.holds(new Facts(Set.of(), GroupKey.NEW, new BigDecimal("1000"), "it")))
                .isTrue();
        assertThat(read.holds(new Facts(Set.of(), GroupKey.NEW, BigDecimal.ONE, "it")))
                .isFalse();
        assertThat(read.holds(new Facts(Set.of(), GroupKey.LOYAL_SLIPPED, null, "en")))
                .isFalse();
    }

    @Test
    void whatComesAnotherWayCannotHaveItsModules() {
        String json = json(
                KEY,
                "1.0.0",
                oneOfEachType()
                        .map(module -> module.replaceFirst("\"key\": \"a\"", "\"key\": \"k" + module.hashCode() + "\""))
                        .map(module -> module.replace("k-", "k"))
                        .toArray(String[]::new));
        assertThat(usable(json, Carrier.DATA))
                .containsExactlyInAnyOrder(
                        ModuleType.TONE_PACK, ModuleType.LEXICON, ModuleType.POLICY_PRESET, ModuleType.EXPORT_MAPPING);
        assertThat(usable(json, Carrier.CODE)).hasSize(15 - 1);
        String remote = json.replace(
                "\"modules\"", "\"remote\": {\"baseUrl\": \"https://a.example\", \"jwks\": \"/k\"}, \"modules\"");
        assertThat(usable(remote, Carrier.REMOTE)).containsExactly(ModuleType.WEB_PANEL);
        assertThatThrownBy(() -> DescriptorReader.read(json, Carrier.REMOTE)).hasMessageContaining("remote");
    }

    private static List<ModuleType> usable(String json, Carrier carrier) {
        return DescriptorReader.read(json, carrier).modules().stream()
                .filter(module -> module.broken() == null)
                .map(ModuleDescriptor::type)
                .collect(Collectors.toList());
    }
}
