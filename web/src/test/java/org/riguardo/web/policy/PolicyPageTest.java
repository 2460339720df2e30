package org.riguardo.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.plan.PolicyVersion;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.RuleForOne;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.policy.PolicyTabs.Tab;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

class PolicyPageTest {
    private static final PolicySettings STANDARD = PolicySettings.defaults();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleAndNumberIsDrawnFromItsDescription(Language language) {
        Document page = page(language, PolicyFilling.of(STANDARD, 0, ""), true, "plain");

        assertThat(page.select("[data-rule]")).hasSameSizeAs(Policy.rules());
        Parameters.all().forEach(parameter -> {
            var input = page.getElementsByAttributeValue("name", parameter.name());
            assertThat(input).as(parameter.name()).hasSize(1);
            assertThat(page.select("label[for=" + input.attr("id") + "]").text())
                    .isEqualTo(parameter.meaning().in(language.code()));
        });
        Policy.rules().stream().filter(rule -> rule.alwaysOn()).forEach(rule -> assertThat(
                        page.select("[data-rule=" + rule.name() + "] [type=checkbox]"))
                .isEmpty());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void problemsStandBesideTheirFieldsAndAreListedAtTheTop() {
        PolicyForm form = PolicyFilling.of(STANDARD, 0, "")
                .filled("ladders.new[0].day", Samples.HOSTILE)
                .filled("group.onTimeRate", "7");
        PolicyForm read = PolicyReading.of(
                        form, STANDARD, Samples.speech(Language.IT).texts())
                .form();
        Document page = page(Language.IT, read, true, "refused");

        assertThat(page.select("#problems li a").eachAttr("href"))
                .containsExactly("#ladders-new-0-", "#group-onTimeRate", "#why");
        assertThat(page.select("#problems li a").eachText())
                .containsExactly(
                        "Cliente nuovo: Scrivi il giorno come numero intero, da 0 in su.",
                        "Come si distinguono i gruppi: Scrivi un numero da 0,5 a 1.",
                        "Salva come nuova versione: Scrivi perché la politica cambia, in al massimo 1.000 caratteri.");
        page.select("#problems li a")
                .forEach(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        assertThat(page.select("#ladders-new-0- .problem")).hasSize(1);
        assertThat(page.select("#problem-group-onTimeRate").text()).isEqualTo("Scrivi un numero da 0,5 a 1.");
        assertThat(page.getElementsByAttributeValue("name", "ladders.new[0].day")
                        .attr("value"))
                .isEqualTo(Samples.HOSTILE);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void staffReadAndDoNotEdit() {
        Document page = page(Language.EN, PolicyFilling.of(STANDARD, 0, ""), false, "staff");

        assertThat(page.select("#policy-form > fieldset").hasAttr("disabled")).isTrue();
        assertThat(page.select("#why, #document")).isEmpty();
        assertThat(page.select(".tabs a").eachAttr("href")).doesNotContain("/riguardo/audit");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aVersionSaysWhatChanged(Language language) {
        Speech speech = Samples.speech(language);
        PolicySettings after =
                STANDARD.with("courtesy.days", new BigDecimal("60")).withOff(Set.of("recent-payment"));
        var row = VersionRow.of(
                new PolicyVersion(2, Instant.parse("2026-03-02T10:00:00Z"), "giulia", Samples.HOSTILE, ""), speech);
        var page = new VersionPage(
                Samples.frame(language, Section.POLICY),
                new PolicyTabs(Tab.VERSIONS, true),
                2,
                row,
                PolicyChange.between(STANDARD, after, speech),
                3,
                true,
                "",
                null);
        Document rendered = Rendered.page("version", "policy-version-" + language, page);

        assertThat(rendered.select("#changes tbody tr")).hasSize(2);
        assertThat(rendered.select("#changes").text()).contains("90", "60");
        assertThat(rendered.select("form[action$=/policy/versions/2/restore]")).hasSize(1);
        assertThat(rendered.select("script:not([src])")).isEmpty();
        Document list = Rendered.page(
                "versions",
                "policy-versions-" + language,
                new VersionsPage(
                        Samples.frame(language, Section.POLICY), new PolicyTabs(Tab.VERSIONS, true), List.of(row)));
        assertThat(list.select("#versions a").eachAttr("href"))
                .containsExactly("/riguardo/policy/versions/2", "/riguardo/policy/versions/0");
    }

    @Test
    void theSamePolicyHasNoChanges() {
        assertThat(PolicyChange.between(STANDARD, STANDARD, Samples.speech(Language.IT)))
                .isEmpty();
    }

    @Test
    void aFileIsReadableAndReadBackAsItWas() {
        PolicySettings settings = STANDARD.with("courtesy.days", new BigDecimal("60"));
        String file = PolicyFile.write(settings);

        assertThat(file.lines()).hasSizeGreaterThan(100);
        assertThat(PolicyFile.read(file)).isEqualTo(settings);
    }

    @Test
    void aFileThatCannotBeUsedNamesThePlaceAndTheReasonInBothLanguages() {
        assertThatThrownBy(() -> PolicyFile.read("{\"parameters\": [{\"name\": \"frequency.days\", \"value\": 4}]}"))
                .isInstanceOfSatisfying(InputProblem.class, refused -> {
                    assertThat(refused.sentence().it())
                            .isEqualTo("Il file non si può usare («parameters[0].value»):"
                                    + " «frequency.days» è un numero intero da 5 a 60.");
                    assertThat(refused.sentence().en())
                            .isEqualTo("The file cannot be used (\"parameters[0].value\"):"
                                    + " \"frequency.days\" is a whole number from 5 to 60.");
                });
    }

    @Test
    void aFileThatCannotBeUsedNamesThePlace() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "", "policy file",
                        "{", "JSON",
                        "[]", "JSON object",
                        "{\"zone\":\"Nowhere/Land\"}", "\"zone\"",
                        "{\"ladders\":{\"new\":{\"steps\":[]}}}", "ladders.new.steps")
                .entrySet()) {
            assertThatThrownBy(() -> PolicyFile.read(wrong.getKey()))
                    .isInstanceOf(InputProblem.class)
                    .hasMessageContaining(wrong.getValue());
        }
    }

    private record Added(String name, Sentence title, boolean alwaysOn) implements RuleForOne {

        @Override
        public ContactRule forOneDecision() {
            return this;
        }

        @Override
        public Sentence question() {
            return title;
        }

        @Override
        public List<Closed> judge(Situation situation) {
            return List.of();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theRulesOfPluginsAreListedWithTheWayToTheirPluginAndCannotBeChangedThere(Language language) {
        var hostile = new Sentence("<b>Feste</b>", "<b>Holidays</b>");
        PolicyForm form = PolicyFilling.of(PolicySettings.defaults(), 0, "");
        List<ContactRule> rules = List.of(
                new Added("com.example.feasts:local", hostile, false),
                new Added("com.example.feasts:gone", hostile, true),
                new Added("plugin-missing", hostile, true));
        Document page = page(language, form, true, "added", rules);

        assertThat(page.select("[data-rule='com.example.feasts:local'] strong").text())
                .isEqualTo(hostile.in(language.code()));
        assertThat(page.select("[data-rule='com.example.feasts:local'] code").text())
                .isEqualTo("com.example.feasts:local");
        assertThat(page.select("[data-rule='com.example.feasts:local'] a").attr("href"))
                .isEqualTo("/riguardo/settings/plugins/com.example.feasts");
        assertThat(page.select("[data-rule='com.example.feasts:local'] svg")).isEmpty();
        assertThat(page.select("[data-rule='com.example.feasts:gone'] svg")).hasSize(1);
        assertThat(page.select("[data-rule='plugin-missing'] a").attr("href")).isEqualTo("/riguardo/settings/plugins");
        assertThat(page.select("[data-rule='plugin-missing'] strong").text())
                .isEqualTo(new Texts(language).say("rule.plugin-missing"));
        assertThat(page.select("[data-rule^='com.example'] :is(input, select, textarea)"))
                .isEmpty();
        assertThat(page(language, form, false, "added-read", rules).select("[data-rule^='com.example'] a"))
                .isEmpty();
        assertThat(page(language, form, true, "none-added").select("#added-title"))
                .isEmpty();
    }

    private static Document page(Language language, PolicyForm form, boolean editable, String label) {
        return page(language, form, editable, label, List.of());
    }

    private static Document page(
            Language language, PolicyForm form, boolean editable, String label, List<ContactRule> added) {
        return Rendered.page(
                "policy",
                "policy-" + label + "-" + language,
                new PolicyPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(Tab.SETTINGS, editable),
                        form,
                        0,
                        editable,
                        null,
                        "",
                        added.stream()
                                .map(rule -> AddedRuleView.of(rule, new Texts(language)))
                                .toList()));
    }
}
