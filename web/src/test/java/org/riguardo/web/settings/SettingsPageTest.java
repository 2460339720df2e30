package org.riguardo.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.timeline.mail.content.MailSetting;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class SettingsPageTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPartnerChangesTheNumbers(Language language) {
        Document page = page(language, "02182030391", true, null);
        assertThat(page.select("textarea#numbers").text()).isEqualTo("02182030391");
        assertThat(page.select("form[action=/riguardo/settings] button.main")).hasSize(1);
        assertThat(page.select(".problem")).isEmpty();
        assertThat(page.select("nav.tabs a[aria-current=page]").attr("href")).isEqualTo("/riguardo/settings");
    }

    @Test
    void othersSeeThemOnly() {
        Document page = page(Language.IT, "02182030391\nBNCDAA80A01H501X", false, null);
        assertThat(page.select("form[action=/riguardo/settings]")).isEmpty();
        assertThat(page.select("main li").eachText()).containsExactly("02182030391", "BNCDAA80A01H501X");
        assertThat(page(Language.IT, "", false, null).select("main").text()).contains("ogni emittente");
    }

    @Test
    void whatIsWrongStandsBesideWhatWasTypedWhichIsKept() {
        Document page = page(Language.IT, "<b>123</b>", true, "Serve una partita IVA.");
        assertThat(page.select("#problem-numbers").text()).isEqualTo("Serve una partita IVA.");
        assertThat(page.select("textarea#numbers").attr("aria-describedby")).contains("problem-numbers");
        assertThat(page.select("textarea#numbers").text()).isEqualTo("<b>123</b>");
        assertThat(page.select("main b")).isEmpty();
    }

    @Test
    void numbersMayStandOnLinesOrBehindCommas() {
        assertThat(SettingsResource.lines(" 1 \r\n\n2; 3,4\n")).containsExactly("1", "2", "3", "4");
    }

    private static Document page(Language language, String numbers, boolean editable, @Nullable String problem) {
        return Rendered.page(
                "settings",
                "settings-" + language + editable + numbers.length(),
                new SettingsPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.FIRM, editable),
                        numbers,
                        editable,
                        null,
                        problem,
                        MailSetting.USUAL));
    }
}
