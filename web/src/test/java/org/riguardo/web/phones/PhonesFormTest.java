package org.riguardo.web.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.calls.PhoneSettings;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class PhonesFormTest {
    @Test
    void whatIsSetStandsInTheFormAndComesBack() {
        var settings = new PhoneSettings(
                ZoneId.of("UTC"), "time-start", "9", 15, List.of("600", "*97"), Map.of("103", "paolo", "102", "anna"));
        PhonesForm form = PhonesForm.of(settings);
        assertThat(form.extensions()).isEqualTo("102 anna\n103 paolo");
        assertThat(form.read()).isEqualTo(settings);
        assertThat(PhonesForm.of(PhoneSettings.UNSET).read()).isEqualTo(PhoneSettings.UNSET);
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        refused(new PhonesForm("102 anna\n103", "", "10", "", "", ""), "extensions", "Riga 2: «103».");
        refused(new PhonesForm("102 anna\n102 paolo", "", "10", "", "", ""), "extensions", "Riga 2: «102 paolo».");
        refused(new PhonesForm("", "", "dieci", "", "", ""), "leastSeconds", "Da 0 a 120 secondi.");
        refused(new PhonesForm("", "", "10", "", "", "Roma"), "zone", "Questo fuso orario non esiste");
        assertThat(new PhonesForm("102 = anna\n\n", " 600,601 ", "10", "", "", "").read())
                .isEqualTo(new PhoneSettings(null, "", "", 10, List.of("600", "601"), Map.of("102", "anna")));
    }

    private static void refused(PhonesForm form, String field, String beginning) {
        assertThatThrownBy(form::read).isInstanceOfSatisfying(InputProblem.class, problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.sentence().it()).startsWith(beginning);
        });
    }

    @Test
    void aProblemStandsBesideItsField() {
        Document page = Rendered.page(
                "phones",
                "phones",
                new PhonesPage(
                        Samples.frame(Language.IT, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.PHONES, true),
                        new PhonesForm("<b>103", "", "10", "", "", ""),
                        true,
                        null,
                        "extensions",
                        "Riga 1"));

        assertThat(page.select("#extensions").attr("aria-describedby")).isEqualTo("text-extensions problem-extensions");
        assertThat(page.select("#extensions").val()).isEqualTo("<b>103");
        assertThat(page.select("#problem-extensions").text()).isEqualTo("Riga 1");
        assertThat(page.select("[autofocus]").attr("id")).isEqualTo("extensions");
    }
}
