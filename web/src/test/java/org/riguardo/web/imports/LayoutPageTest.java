package org.riguardo.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutColumn;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.Party;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.exports.table.TableQuestions;
import org.riguardo.ledger.layouts.KeptLayout;
import org.riguardo.ledger.layouts.LayoutView;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class LayoutPageTest {

    private static final LayoutAnswers ANSWERS =
            new LayoutAnswers(Map.of("column.1", "CLIENT", "amounts", "COMMA", "extent", "ADDITION"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void theGuessStandsInTheFormWithSamplesAndWhatCouldNotBePlaced(Language language) {
        Document page = page(language, true);
        assertThat(page.select("label[for=column.1]").text()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select("select[name=column.1] option[selected]").attr("value"))
                .isEqualTo("CLIENT");
        assertThat(page.select("select[name=column.2] option[selected]").attr("value"))
                .isEmpty();
        assertThat(page.select("input[name=question.amounts][checked]").attr("value"))
                .isEqualTo("COMMA");
        assertThat(page.select("input[name=question.days][checked]")).isEmpty();
        assertThat(page.select("#unplaced li").text()).contains(Samples.HOSTILE);
        assertThat(page.select("#preview tbody th").text()).isEqualTo("12/A");
        assertThat(page.select("#outcome li").eachText()).hasSize(3);
        assertThat(page.select("form button[name=do]").eachAttr("value")).containsExactly("check", "keep");
        assertThat(page.select("input[name=seen]").attr("value")).isEqualTo(ANSWERS.write());
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page(language, false).select("#outcome")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsKeptCanBeSeenChangedAndDeleted(Language language) {
        KeptLayout kept = kept();
        var speech = Samples.speech(language);
        var row = new LayoutsPage.Row(
                "table-0123", "elenco.csv", "A = B", speech.moments().at(kept.keptAt()), "Anna", true);
        Document page = Rendered.page(
                "layouts",
                "layouts-" + language,
                new LayoutsPage(
                        Samples.frame(language, Section.IMPORTS),
                        List.of(row),
                        new Notice("Fatto.", "/layouts/table-9/undo")));
        assertThat(page.select("section[data-layout=table-0123] form").eachAttr("action"))
                .containsExactly("/riguardo/layouts/table-0123/undo", "/riguardo/layouts/table-0123/delete");
        assertThat(page.select("section[data-layout=table-0123] a").attr("href"))
                .isEqualTo("/riguardo/layouts/table-0123/change");
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/layouts/table-9/undo");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutAnyFileOfItALayoutIsChangedByItsHeadings(Language language) {
        KeptLayout kept = kept();
        var speech = Samples.speech(language);
        LayoutForm form =
                LayoutForm.of(kept, ANSWERS, TableQuestions.fields(), TableQuestions.questions(), speech.texts());
        Document page = Rendered.page(
                "layout",
                "layout-kept-" + language,
                new LayoutPage(
                        Samples.frame(language, Section.IMPORTS),
                        new LayoutPage.Place("x", "/layouts", "/layouts/table-0123/change", "Salva", "/layouts"),
                        null,
                        form,
                        "",
                        speech,
                        null,
                        "Nessun file."));
        assertThat(page.select("#layout-form").attr("action")).isEqualTo("/riguardo/layouts/table-0123/change");
        assertThat(page.select("select").eachAttr("name")).containsExactly("column.1", "column.2");
        assertThat(page.select("#preview, #outcome")).isEmpty();
        assertThat(page.select("#notice").text()).isEqualTo("Nessun file.");
    }

    private static KeptLayout kept() {
        return new KeptLayout(
                "table-0123",
                "table",
                new TreeMap<>(Map.of(1, Samples.HOSTILE, 2, "")),
                ANSWERS,
                "elenco.csv",
                Instant.parse("2026-03-01T08:00:00Z"),
                "anna");
    }

    private static Document page(Language language, boolean checked) {
        ExportDocument document = new ExportDocument(
                2,
                "12/A",
                null,
                false,
                LocalDate.of(2026, 3, 1),
                "EUR",
                new BigDecimal("10.00"),
                new BigDecimal("10.00"),
                List.of(Instalment.due(LocalDate.of(2026, 3, 31), new BigDecimal("10.00"), null)),
                Party.of(null, null, null),
                Party.of(Samples.HOSTILE, null, null),
                List.of(),
                null);
        LayoutGuess guess = new LayoutGuess(
                "table-0123",
                List.of(
                        new LayoutColumn(1, Samples.HOSTILE, List.of("Rossi", Samples.HOSTILE), "CLIENT"),
                        new LayoutColumn(2, "", List.of("7"), null)),
                TableQuestions.fields(),
                TableQuestions.questions(),
                List.of(document),
                List.of());
        LayoutView view = new LayoutView(
                report(),
                guess,
                new Sentence("Intestazioni mai viste.", "Headings never seen."),
                ANSWERS,
                checked ? ReadFacts.of("table-0123", null, List.of(document), List.of()) : null,
                List.of(document),
                List.of(new Problem(null, Samples.HOSTILE, "7", new Sentence("Non si capisce.", "Not clear."))));
        var speech = Samples.speech(language);
        return Rendered.page(
                "layout",
                "layout-" + language + "-" + checked,
                new LayoutPage(
                        Samples.frame(language, Section.IMPORTS),
                        new LayoutPage.Place("elenco.csv", "/imports/a", "/imports/a/layout", "Usa", "/imports/a"),
                        view,
                        LayoutForm.of(guess, ANSWERS, speech.texts()),
                        ANSWERS.write(),
                        speech,
                        null,
                        null));
    }

    private static ImportReport report() {
        return new ImportReport(
                "a",
                "studio",
                "elenco.csv",
                "00",
                null,
                ImportState.HELD,
                HoldReason.LAYOUT,
                null,
                Samples.NOW,
                null,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of());
    }
}
