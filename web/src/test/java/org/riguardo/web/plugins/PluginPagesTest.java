package org.riguardo.web.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.LeftData;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.SettingDescriptor;
import org.riguardo.plugins.SettingDescriptor.Kind;
import org.riguardo.plugins.admin.ModuleState;
import org.riguardo.plugins.admin.ModuleView;
import org.riguardo.plugins.admin.ModuleView.Switching;
import org.riguardo.plugins.admin.PluginState;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.plugins.admin.SettingView;
import org.riguardo.plugins.effects.ClientEffect;
import org.riguardo.plugins.effects.Effect;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Texts;

class PluginPagesTest {

    private static final String KEY = "com.example.holidays";
    private static final Condition WHEN = new Condition.All(List.of(
            new Condition.Group(Set.of(GroupKey.LOYAL_SLIPPED)),
            new Condition.Not(new Condition.Any(List.of(
                    new Condition.Amount(new BigDecimal("1000"), null), new Condition.Language(Set.of("en")))))));

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsMissingStandsOnTopWithWhatItDoesAndTheTwoWaysOut(Language language) {
        Document page = list(language, true, false, plugin(PluginState.MISSING, false), product());

        assertThat(page.select("main > section").first().attr("data-missing")).isEqualTo(KEY);
        assertThat(page.select("[data-missing] li")).hasSize(2);
        assertThat(page.select("[data-missing] form").attr("action"))
                .isEqualTo("/riguardo/settings/plugins/" + KEY + "/off");
        assertThat(page.select("tr[data-plugin=" + KEY + "] .state").text())
                .isEqualTo(new Texts(language).say("plugin.state.MISSING"));
        assertThat(page.select("tr[data-plugin=" + KEY + "] .state svg")).hasSize(1);
        assertThat(page.select("tr[data-plugin='org.riguardo.policy'] form")).isEmpty();
        assertThat(page.select("nav.tabs a[aria-current=page]").attr("href")).isEqualTo("/riguardo/settings/plugins");
    }

    @Test
    void inSafeModeTheFirstWayOutIsAServerWithoutIt() {
        assertThat(list(Language.EN, true, true, plugin(PluginState.MISSING, true))
                        .select("[data-missing] li")
                        .first()
                        .text())
                .contains("without safe mode");
    }

    @Test
    void aPartnerSeesEverythingAndSwitchesNothing() {
        Document page = list(Language.IT, false, false, plugin(PluginState.AVAILABLE, true), product());
        assertThat(page.select("main form:not([hx-post])")).isEmpty();
        assertThat(page.select("tr[data-plugin]")).hasSize(2);
        assertThat(page.select("main .notice").last().text()).contains("amministratore");
        assertThat(detail(Language.IT, plugin(PluginState.ENABLED, true), false, form(Map.of(), null))
                        .select("main form:not(#settings-form), main button"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aModuleSaysWhatItIsWhenItShowsAndWhatIsWrongWithIt(Language language) {
        Document page = detail(language, plugin(PluginState.FAILING, true), true, form(Map.of(), null));
        String rule = page.select("tr[data-module=august]").text();
        Texts texts = new Texts(language);
        assertThat(rule)
                .contains(texts.say("plugin.type.CONTACT_RULE"), texts.word(GroupKey.LOYAL_SLIPPED), "1.000,00")
                .contains(texts.say("plugin.module.state.FAILED"), language == Language.IT ? "Rotto" : "Broken");
        assertThat(page.select("tr[data-module=august] form[action$=/modules/august/repair]"))
                .hasSize(1);
        assertThat(page.select("tr[data-module=panel]").text()).contains(texts.say("plugin.location.CALL_PANEL"));
        assertThat(page.select("tr[data-module=frequency] a").attr("href")).isEqualTo("/riguardo/policy#rules-title");
        assertThat(page.select("main b")).isEmpty();
    }

    @Test
    void theFormDrawsEachKindAndShowsNoSecret() {
        Document page = detail(Language.EN, plugin(PluginState.ENABLED, true), true, form(Map.of(), null));
        assertThat(page.select("input[name='value.name']").val()).isEqualTo("set");
        assertThat(page.select("textarea[name='value.note']")).hasSize(1);
        assertThat(page.select("select[name='value.colour'] option[selected]").val())
                .isEqualTo("red");
        assertThat(page.select("input[name='value.loud'][type=checkbox][checked]"))
                .hasSize(1);
        assertThat(page.select("input[name='value.token']").attr("type")).isEqualTo("password");
        assertThat(page.select("input[name='value.token']").hasAttr("value")).isFalse();
        assertThat(page.select("input[name='value.days']").attr("aria-describedby"))
                .isEqualTo("text-value.days");
        assertThat(page.select("label[for='value.days']").text()).startsWith("days");
        page.select("#settings-form :is(input,select,textarea)[id]").forEach(field -> assertThat(
                        page.select("label[for='" + field.id() + "'], label:has([id='" + field.id() + "'])"))
                .as(field.id())
                .isNotEmpty());
    }

    @Test
    void whatIsWrongStandsBesideWhatWasTypedAndATypedSecretIsNotSentBack() {
        Map<String, String[]> sent =
                Map.of("value.days", new String[] {"<b>12</b>"}, "value.token", new String[] {"s3cret"});
        Document page = detail(
                Language.EN,
                plugin(PluginState.ENABLED, true),
                true,
                form(sent, new InputProblem("days", "Troppo.", "Too many.")));
        assertThat(page.select("[id='problem-value.days']").text()).isEqualTo("Too many.");
        assertThat(page.select("input[name='value.days']").val()).isEqualTo("<b>12</b>");
        assertThat(page.select("input[name='value.loud']").hasAttr("checked")).isFalse();
        assertThat(page.html()).doesNotContain("s3cret");
    }

    @Test
    void anEmptySecretStaysUnlessItIsToBeForgottenOrIsNeeded() {
        List<SettingView> needed = List.of(setting("token", Kind.SECRET, null, false, true));
        List<SettingView> kept = List.of(setting("token", Kind.SECRET, null, true, false));
        assertThat(SettingsForm.read(kept, Map.of("value.token", new String[] {" "})))
                .isEmpty();
        assertThat(SettingsForm.read(kept, Map.of("forget.token", new String[] {"true"})))
                .containsEntry("token", "");
        assertThat(SettingsForm.read(kept, Map.of("value.token", new String[] {"new"})))
                .containsEntry("token", "new");
        assertThat(SettingsForm.read(needed, Map.of())).containsEntry("token", "");
        assertThat(SettingsForm.read(List.of(setting("loud", Kind.BOOLEAN, "true", true, false)), Map.of()))
                .containsEntry("loud", "false");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatItDidIsCountedAndLeadsToTheClients(Language language) {
        var when = Samples.speech(language).moments().at(Samples.NOW);
        var effect = new Effect(KEY + ":august", 3, 5, 8, 2, Samples.NOW, Samples.NOW);
        Document page = Rendered.page(
                "plugin-effects",
                "plugin-effects-" + language,
                new PluginEffectsPage(
                        Samples.frame(language, Section.POLICY),
                        tabs(),
                        plugin(PluginState.ENABLED, true),
                        List.of(new PluginEffectsPage.Row("august", "Agosto", effect, when))));
        assertThat(page.select("#effects a.name").attr("href"))
                .isEqualTo("/riguardo/settings/plugins/" + KEY + "/effects/august");
        assertThat(page.select("#effects td.num").eachText().toString()).contains("3", "5", "8", "2");
        Document clients = Rendered.page(
                "plugin-effect",
                "plugin-effect-" + language,
                new PluginEffectPage(
                        Samples.frame(language, Section.POLICY),
                        tabs(),
                        plugin(PluginState.ENABLED, true),
                        "august",
                        "Agosto",
                        List.of(new PluginEffectPage.Row(
                                new ClientEffect("c1", Samples.HOSTILE, true, 2, Samples.NOW, null, 1), when)),
                        "next"));
        assertThat(clients.select("tr[data-client=c1] a").attr("href")).isEqualTo("/riguardo/clients/c1");
        assertThat(clients.select("main script")).isEmpty();
        assertThat(clients.select(".more a").attr("href")).endsWith("/effects/august?cursor=next");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLogIsFilteredAndRemovingAsksOnceWhatBecomesOfTheData(Language language) {
        var line = new PluginLogPage.Line(
                "FAILURE",
                "Errore",
                "Agosto",
                null,
                Samples.speech(language).moments().at(Samples.NOW),
                "x");
        Document log = Rendered.page(
                "plugin-log",
                "plugin-log-" + language,
                new PluginLogPage(
                        Samples.frame(language, Section.POLICY),
                        tabs(),
                        plugin(PluginState.ENABLED, true),
                        PluginLog.Kind.FAILURE,
                        List.of(line),
                        "c"));
        assertThat(log.select("select#kind option[selected]").val()).isEqualTo("FAILURE");
        assertThat(log.select("select#kind option")).hasSize(PluginLog.Kind.values().length + 1);
        assertThat(log.select(".more a").attr("href")).endsWith("/log?cursor=c&kind=FAILURE");
        Document remove = Rendered.page(
                "plugin-remove",
                "plugin-remove-" + language,
                new PluginRemovePage(
                        Samples.frame(language, Section.POLICY), tabs(), plugin(PluginState.DISABLED, true)));
        Document left = Rendered.page(
                "plugin-left",
                "plugin-left-" + language,
                new PluginLeftPage(
                        Samples.frame(language, Section.POLICY),
                        tabs(),
                        new LeftLine("com.example.gone", "3 righe salvate", null)));
        assertThat(left.select("input[name=data]").val()).isEqualTo("delete");
        assertThat(left.select("form.card").attr("action")).endsWith("/com.example.gone/remove");
        assertThat(remove.select("input[name=data][checked]").val()).isEqualTo("keep");
        assertThat(remove.select("form.card").attr("action")).endsWith("/remove");
    }

    private static Document list(Language language, boolean editable, boolean safe, PluginView... plugins) {
        return Rendered.page(
                "plugins",
                "plugins-" + language + editable + safe,
                new PluginsPage(
                        Samples.frame(language, Section.POLICY),
                        tabs(),
                        List.of(plugins),
                        List.of(LeftLine.of(
                                new LeftData("com.example.gone", 3, Samples.NOW),
                                Samples.speech(language).texts(),
                                Samples.speech(language).moments())),
                        editable,
                        safe,
                        new Notice("Fatto.", "/settings/plugins/x/on"),
                        null));
    }

    private static Document detail(Language language, PluginView plugin, boolean editable, SettingsForm form) {
        var speech = Samples.speech(language);
        return Rendered.page(
                "plugin",
                "plugin-" + language + plugin.state() + editable,
                new PluginPage(
                        Samples.frame(language, Section.POLICY),
                        tabs(),
                        plugin,
                        new PluginWords(speech.texts()).scopes(Set.of("read:clients", "receive:events")),
                        plugin.modules().stream()
                                .map(one -> ModuleLine.of(one, speech.texts(), speech.moments()))
                                .toList(),
                        form,
                        speech.moments().at(Samples.NOW),
                        "Marta",
                        editable,
                        false,
                        null,
                        null));
    }

    private static SettingsForm form(Map<String, String[]> sent, @Nullable InputProblem problem) {
        return SettingsForm.of(
                List.of(
                        setting("name", Kind.STRING, "set", true, true),
                        setting("note", Kind.TEXT, null, false, false),
                        setting("days", Kind.INTEGER, "3", false, false),
                        setting("loud", Kind.BOOLEAN, "true", true, false),
                        setting("colour", Kind.CHOICE, "red", true, false),
                        setting("place", Kind.URL, null, false, false),
                        setting("token", Kind.SECRET, null, true, true)),
                sent,
                problem,
                new Texts(Language.EN));
    }

    private static SettingView setting(String key, Kind kind, @Nullable String value, boolean set, boolean required) {
        return new SettingView(
                new SettingDescriptor(
                        key,
                        kind,
                        new Sentence(key, key),
                        kind == Kind.INTEGER ? new Sentence("Quanti.", "How many.") : null,
                        kind == Kind.INTEGER ? "3" : null,
                        required,
                        List.of(new SettingDescriptor.Choice("red", new Sentence("rosso", "red"))),
                        null,
                        null),
                value,
                set);
    }

    private static PluginView plugin(PluginState state, boolean present) {
        var descriptor = new Descriptor(
                KEY,
                new Sentence("Ferie d’agosto", "August holidays"),
                "1.2.0",
                1,
                "Example <b>Srl</b>",
                null,
                new Sentence("In agosto non si scrive.", "Nobody is written to in August."),
                Set.of("read:clients"),
                List.of(),
                null,
                List.of(),
                "{}");
        Instant failed = state == PluginState.FAILING ? Samples.NOW : null;
        return new PluginView(
                KEY,
                descriptor.name(),
                "1.2.0",
                Carrier.CODE,
                state,
                present,
                descriptor,
                List.of(
                        new ModuleView(
                                module("august", ModuleType.CONTACT_RULE, null, WHEN),
                                failed == null ? ModuleState.ENABLED : ModuleState.FAILED,
                                failed == null ? 0 : 5,
                                failed,
                                failed == null ? null : new Sentence("Rotto <b>qui</b>.", "Broken <b>here</b>."),
                                Switching.HERE),
                        new ModuleView(
                                module("panel", ModuleType.WEB_PANEL, Location.CALL_PANEL, Condition.ALWAYS),
                                ModuleState.DISABLED,
                                0,
                                null,
                                null,
                                Switching.HERE),
                        new ModuleView(
                                module("frequency", ModuleType.CONTACT_RULE, null, Condition.ALWAYS),
                                ModuleState.ENABLED,
                                0,
                                null,
                                null,
                                Switching.WITH_POLICY)),
                state == PluginState.AVAILABLE ? null : Samples.NOW,
                state == PluginState.AVAILABLE ? null : "marta");
    }

    private static PluginView product() {
        return new PluginView(
                "org.riguardo.policy",
                new Sentence("Regole", "Rules"),
                "1.0.0",
                Carrier.SYSTEM,
                PluginState.ENABLED,
                true,
                null,
                List.of(),
                null,
                null);
    }

    private static ModuleDescriptor module(
            String key, ModuleType type, @Nullable Location location, Condition condition) {
        return new ModuleDescriptor(
                key, type, new Sentence(key, key), true, 100, location, condition, JsonValue.EMPTY_JSON_OBJECT, null);
    }

    private static PolicyTabs tabs() {
        return new PolicyTabs(PolicyTabs.Tab.PLUGINS, true);
    }
}
