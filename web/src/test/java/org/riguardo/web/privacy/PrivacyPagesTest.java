package org.riguardo.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.filed.FiledFile;
import org.riguardo.privacy.Erased;
import org.riguardo.privacy.ErasurePreview;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class PrivacyPagesTest {

    private static final Sentence LAW = new Sentence("Dieci anni.", "Ten years.");

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatGoesAndWhatStaysIsShownBeforeAnybodyConfirms(Language language) {
        Document page = data(language, null, null);
        assertThat(page.select("#goes li").eachText())
                .containsExactly(language == Language.IT ? "Note: 3" : "Notes: 3");
        assertThat(page.select("main").text())
                .contains(language == Language.IT ? "Dieci anni." : "Ten years.", "2036", Samples.HOSTILE);
        assertThat(page.select("form[action=/riguardo/clients/c1/data/erasure] input#name"))
                .hasSize(1);
        assertThat(page.select("a#export").attr("href")).isEqualTo("/riguardo/clients/c1/data/export");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void aWrongNameComesBackBesideItsField() {
        Document page =
                data(Language.IT, new InputProblem("name", "Il nome scritto non è quello del cliente.", "x"), null);
        assertThat(page.select("#problem-name").text()).startsWith("Il nome scritto");
        assertThat(page.select("#problem-files")).isEmpty();
        assertThat(page.select("input#name").attr("value")).isEqualTo("Rosi");
        assertThat(page.select("input#name").attr("aria-describedby")).contains("problem-name");
    }

    @Test
    void filesThatNameTheClientAreShownAndTicked() {
        Document page = data(Language.IT, new InputProblem("files", "Serve la conferma.", "Say so."), null);
        assertThat(page.select("#files li").eachText())
                .containsExactly("a.csv (2 marzo)", "b.csv (3 marzo): messo lì a mano, va tolto a mano");
        assertThat(page.select("#files a").attr("href")).isEqualTo("/riguardo/imports/i1");
        assertThat(page.select("input[name=files]").attr("aria-describedby")).isEqualTo("problem-files");
        assertThat(page.select("#problem-files").text()).isEqualTo("Serve la conferma.");
        assertThat(page.select("#problem-name")).isEmpty();
    }

    @Test
    void whatWasErasedCannotBeErasedAgain() {
        Document page =
                data(Language.IT, null, new Erased("c1", Samples.NOW, "giulia", LocalDate.of(2036, 12, 31), null));
        assertThat(page.select("form[action$=/erasure]")).isEmpty();
        assertThat(page.select("main").text()).contains("Giulia ha cancellato questi dati", "31 dicembre 2036");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindHasItsMonthsAndWhatGoesNext(Language language) {
        Document page = Rendered.page(
                "privacy",
                "privacy-" + language,
                new PrivacyPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.PRIVACY, true),
                        List.of(
                                new PrivacyPage.Row("MAIL", "A", "a", "60", null, "0", null, null),
                                new PrivacyPage.Row("CALLS", "B", "b", "x", "No", "4", "5", day(language))),
                        Samples.speech(language).moments().at(Samples.THURSDAY),
                        List.of(new PrivacyPage.One("c1", Samples.HOSTILE, day(language))),
                        null));
        assertThat(page.select("#keeping tbody tr")).hasSize(2);
        assertThat(page.select("#problem-CALLS").text()).isEqualTo("No");
        assertThat(page.select("input#CALLS").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("nav.tabs a[aria-current=page]").attr("href")).isEqualTo("/riguardo/settings/privacy");
        assertThat(page.select("a[href=/riguardo/clients/c1/data]").text()).isEqualTo(Samples.HOSTILE);
    }

    private static org.riguardo.web.words.Moment day(Language language) {
        return Samples.speech(language).moments().day(Samples.NOW);
    }

    private static Document data(Language language, @Nullable InputProblem problem, @Nullable Erased erased) {
        var preview = new ErasurePreview(
                "c1",
                Samples.HOSTILE,
                List.of(new ErasurePreview.Part("interaction", new Sentence("Note", "Notes"), 3, LAW)),
                List.of(new ErasurePreview.Part("item", new Sentence("Importi", "Amounts"), 2, LAW)),
                LocalDate.of(2036, 12, 31),
                erased,
                1,
                List.of(
                        new FiledFile("done", LocalDate.of(2026, 3, 2), "a.csv", "i1"),
                        new FiledFile("done", LocalDate.of(2026, 3, 3), "b.csv", null)));
        return Rendered.page(
                "personal-data",
                "personal-data-" + language + (problem == null) + (erased == null),
                PersonalDataPage.of(
                        Samples.frame(language, Section.CLIENTS),
                        Samples.speech(language),
                        preview,
                        problem == null ? "" : "Rosi",
                        problem,
                        null));
    }
}
