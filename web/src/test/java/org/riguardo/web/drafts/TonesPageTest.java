package org.riguardo.web.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.api.tone.TextKey;
import org.riguardo.desk.drafts.AutomaticStep;
import org.riguardo.desk.drafts.AutomaticSteps;
import org.riguardo.desk.drafts.TextView;
import org.riguardo.desk.drafts.ToneTexts;
import org.riguardo.desk.drafts.WritingSetting;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class TonesPageTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPartnerAllowsStepsAndOthersSeeThem(Language language) {
        Document partner = tones(language, true);
        assertThat(partner.select("[data-step]").eachAttr("data-step"))
                .containsExactly("ordinary email-friendly-7", "all thanks");
        assertThat(partner.select("[data-step] button").eachAttr("value")).containsExactly("no", "yes");
        assertThat(partner.select("form[action$=/automatic/stop]")).hasSize(1);
        Document staff = tones(language, false);
        assertThat(staff.select("[data-step] button, form[action=/riguardo/settings/tones]"))
                .isEmpty();
        assertThat(staff.select("form[action$=/automatic/stop]")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTextIsWordedWithItsSampleBesideIt(Language language) {
        Document page = Rendered.page(
                "tone",
                "tone-" + language,
                new TonePage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.TEXTS, true),
                        text(),
                        "Oggetto",
                        "Caro {{client}}",
                        new ToneTexts.Preview("Oggetto", "Caro Aurora"),
                        true,
                        null));

        assertThat(page.select("textarea#text").text()).isEqualTo("Caro {{client}}");
        assertThat(page.select("#sample").text()).contains("Caro Aurora");
        assertThat(page.select(".places code").eachText()).contains("{{client}}", "{{items}}");
        assertThat(page.select("button[name=do]").eachAttr("value")).contains("save", "preview", "reset");
    }

    private static Document tones(Language language, boolean editable) {
        return Rendered.page(
                "tones",
                "tones-" + language + editable,
                new TonesPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.TEXTS, editable),
                        List.of("it", "en"),
                        "it",
                        List.of(text()),
                        new WritingSetting(Form.LEI, "IT60X0542811101000000123456"),
                        "IT60X0542811101000000123456",
                        List.of(
                                new AutomaticSteps.Allowed(
                                        new AutomaticStep(GroupKey.ORDINARY, Tone.FRIENDLY, 7), "giulia"),
                                new AutomaticSteps.Allowed(AutomaticStep.THANKS, null)),
                        editable,
                        null,
                        null));
    }

    private static TextView text() {
        return new TextView(
                "riguardo-it",
                "it",
                TextKey.of(MailKind.REMINDER, Tone.WARM, Form.LEI),
                "Oggetto",
                "Caro {{client}}",
                "giulia");
    }
}
