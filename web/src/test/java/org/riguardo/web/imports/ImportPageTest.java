package org.riguardo.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.Problem;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.exports.Progress;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class ImportPageTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void aProblemNamesLineFieldValueAndReason(Language language) {
        Document page = one(language, report("a", Samples.HOSTILE, ImportState.REJECTED));

        assertThat(page.select("h1").text()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select("#problems tbody td").eachText())
                .containsExactly(
                        "12", "Importo", Samples.HOSTILE, language == Language.IT ? "Non è un importo." : "No amount.");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("#import").hasAttr("hx-get")).isFalse();
    }

    @Test
    void aHeldFileAsksForAYesAndARunningOneIsLookedAtAgain() {
        assertThat(one(Language.IT, report("a", "elenco.csv", ImportState.HELD))
                        .select("#import form")
                        .attr("action"))
                .isEqualTo("/riguardo/imports/a/confirm");
        assertThat(one(Language.IT, report("a", "elenco.csv", ImportState.RUNNING))
                        .select("#import")
                        .attr("hx-get"))
                .isEqualTo("/riguardo/imports/a");
    }

    @Test
    void anAnsweredFileAsksNothingMoreAndIsLookedAtAgain() {
        Document page =
                one(Language.IT, "import-answered", report("a", "elenco.csv", ImportState.HELD), true, null, null);
        assertThat(page.select("#import form")).isEmpty();
        assertThat(page.select("#import").attr("hx-get")).isEqualTo("/riguardo/imports/a");
        assertThat(page.select("#import").text()).contains("Risposta registrata");
    }

    @Test
    void theListSaysWhatWasReadAndAsksForMoreOnlyWhenItChanged() {
        ImportsPage before = list(report("a", "elenco.csv", ImportState.RUNNING));
        ImportsPage after = list(report("a", "elenco.csv", ImportState.DONE));
        Document page = Rendered.page("imports", "imports", after);

        assertThat(page.select("tr[data-import=a]").attr("data-state")).isEqualTo("DONE");
        assertThat(page.select("tr[data-import=a]").text())
                .contains("letto", "1 indicazione", "2 documenti, 3 righe", "1 riga non considerata", "1.234,50 €");
        assertThat(page.select("#imports").attr("hx-get")).isEqualTo("/riguardo/imports?seen=" + after.mark());
        assertThat(after.mark()).isNotEqualTo(before.mark());
        assertThat(list(report("a", "elenco.csv", ImportState.DONE)).mark()).isEqualTo(after.mark());
    }

    @Test
    void aRunningFileShowsHowFarItIs() {
        Progress progress = new Progress(Progress.Step.READING, 40, 100);
        Document page =
                one(Language.IT, "import-progress", report("a", "elenco.csv", ImportState.RUNNING), progress, null);
        assertThat(page.select("#import progress").attr("value")).isEqualTo("40");
        assertThat(page.select("#import").text()).contains("Letto il 40 %");
        assertThat(one(
                                Language.IT,
                                "import-booking",
                                report("a", "elenco.csv", ImportState.RUNNING),
                                new Progress(Progress.Step.BOOKING, 12_000, 100_000),
                                null)
                        .select("#import")
                        .text())
                .contains("registrati 12.000 documenti di 100.000");
        assertThat(ImportRow.of(
                                report("a", "elenco.csv", ImportState.RUNNING),
                                new Progress(Progress.Step.BOOKING, 0, 0),
                                Samples.speech(Language.EN))
                        .read())
                .isEqualTo("All read: the amounts are being booked");
    }

    @Test
    void aFileThatWasReadCanBeTakenBackAndARefusalSaysWhyNot() {
        Document page = one(
                Language.IT,
                "import-done",
                report("a", "scadenzario.csv", ImportState.DONE),
                null,
                "Prima va annullata l'importazione più recente.");
        assertThat(page.select("#take-back").parents().select("form").attr("action"))
                .isEqualTo("/riguardo/imports/a/undo");
        assertThat(page.select("#refusal").text()).contains("Prima va annullata");
        assertThat(page.select("#sums tbody td").eachText())
                .containsExactly("2", "1.234,50 €", "1.234,50 €", "1.234,50 €", "0,00 €");
        assertThat(one(Language.IT, report("a", "elenco.csv", ImportState.HELD)).select("#take-back"))
                .isEmpty();
    }

    @Test
    void whatWasNotReadCanBeTakenAlong() {
        assertThat(one(Language.EN, report("a", "elenco.csv", ImportState.REJECTED))
                        .select(".take a")
                        .eachAttr("href"))
                .containsExactly("/riguardo/lists/not-read/a.xlsx", "/riguardo/lists/not-read/a.csv");
    }

    @Test
    void whatKeepsFilesFromBeingTakenIsSaidAboveThem() {
        ImportsPage shown = new ImportsPage(
                Samples.frame(Language.IT, Section.IMPORTS),
                List.of("elenco.csv: Non c'è spazio sul disco: il file si legge da solo appena c'è posto."),
                List.of(ImportRow.of(report("a", "elenco.csv", ImportState.WAITING), Samples.speech(Language.IT))),
                null,
                true);
        Document page = Rendered.page("imports", "imports-alarm", shown);
        assertThat(page.select("#alarms li").text()).contains("elenco.csv", "Non c'è spazio sul disco");
        assertThat(shown.spoken()).startsWith("elenco.csv: Non c'è spazio");
        assertThat(shown.mark())
                .isNotEqualTo(
                        list(report("a", "elenco.csv", ImportState.WAITING)).mark());
    }

    private static Document one(Language language, ImportReport report) {
        return one(language, "import-" + report.state() + "-" + language, report, null, null);
    }

    private static Document one(
            Language language,
            String name,
            ImportReport report,
            @Nullable Progress progress,
            @Nullable String refusal) {
        return one(language, name, report, false, progress, refusal);
    }

    private static Document one(
            Language language,
            String name,
            ImportReport report,
            boolean answered,
            @Nullable Progress progress,
            @Nullable String refusal) {
        return Rendered.page(
                "import",
                name,
                new ImportPage(
                        Samples.frame(language, Section.IMPORTS),
                        report,
                        ImportRow.of(report, progress, Samples.speech(language)),
                        answered,
                        progress,
                        List.of(new DocumentRow(
                                "1",
                                "TD01",
                                null,
                                null,
                                Samples.HOSTILE,
                                "1,00 €",
                                "registrato",
                                null,
                                List.of("SdI: consegnata"))),
                        null,
                        refusal,
                        List.of()));
    }

    private static ImportsPage list(ImportReport report) {
        return new ImportsPage(
                Samples.frame(Language.IT, Section.IMPORTS),
                List.of(),
                List.of(ImportRow.of(report, Samples.speech(Language.IT))),
                null,
                true);
    }

    private static ImportReport report(String id, String name, ImportState state) {
        BigDecimal sum = new BigDecimal("1234.50");
        return new ImportReport(
                id,
                "studio",
                name,
                "00",
                "table",
                state,
                state == ImportState.HELD ? HoldReason.SHRINKING : null,
                null,
                Samples.NOW,
                null,
                2,
                3,
                1,
                List.of(new ControlTotal("EUR", 2, sum, sum, sum, BigDecimal.ZERO)),
                List.of(new Problem(12, "Importo", Samples.HOSTILE, new Sentence("Non è un importo.", "No amount."))),
                List.of());
    }
}
