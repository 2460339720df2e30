package org.riguardo.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.desk.DoneRow;
import org.riguardo.plan.WorklistCounts;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Subsection;
import org.riguardo.web.words.Language;

class DonePageTest {
    private static final List<DoneRow> ROWS = List.of(
            row(DoneRow.Kind.SNOOZE, "c1", "paolo", Duration.ZERO, "È in ferie"),
            row(DoneRow.Kind.HAND_OVER, "c2", "paolo", Duration.ofMinutes(5), null),
            row(DoneRow.Kind.CONTACT, "c3", "paolo", Duration.ofHours(20), "Un momento difficile"),
            row(DoneRow.Kind.CONTACT, "c4", "anna", Duration.ofDays(3), null));
    private static final List<DoneRow> FINISHED = List.of(
            row(DoneRow.Kind.AGREEMENT, "c5", "paolo", Duration.ZERO, null),
            row(DoneRow.Kind.NO_ANSWER, "c6", "paolo", Duration.ofMinutes(1), "Grazie!"),
            row(DoneRow.Kind.TALK, "c7", "paolo", Duration.ofMinutes(2), null),
            row(DoneRow.Kind.AGREEMENT, "c8", "anna", Duration.ofMinutes(3), null));

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasDoneStandsByDayWithItsUndo(Language language) {
        Document page = page(language, ROWS);
        page.select(".sr").remove();

        assertThat(page.select("#done .day").eachText())
                .containsExactly(
                        language == Language.IT
                                ? new String[] {"oggi", "ieri", "sabato 28 febbraio"}
                                : new String[] {"today", "yesterday", "Saturday 28 February"});
        assertThat(page.select("#done tr[data-client=c1] .line").text())
                .isEqualTo(
                        language == Language.IT
                                ? "Cliente c1: rimandato, torna lunedì 9 marzo"
                                : "Cliente c1: put off, back Monday 9 March");
        assertThat(page.select("#done tr[data-client=c2] .by").text()).isEqualTo("Paolo, 10:10");
        assertThat(page.select("#done form").eachAttr("action"))
                .containsExactly(
                        "/riguardo/clients/c1/snooze/undo?back=%2Fworklist%2Fdone",
                        "/riguardo/clients/c2/hand-over/undo?back=%2Fworklist%2Fdone",
                        "/riguardo/worklist/done/c3/x/undo?back=%2Fworklist%2Fdone");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void agreementsAndAnswersAreFinishedWorkToo(Language language) {
        Document page = page(language, FINISHED);
        page.select(".sr").remove();
        boolean it = language == Language.IT;

        assertThat(page.select("#done .line").eachText())
                .containsExactly(
                        it
                                ? new String[] {
                                    "Cliente c5: Promessa, 1.200,00 € entro lunedì 9 marzo",
                                    "Cliente c6: non serve risposta",
                                    "Cliente c7: Telefonata al cliente, in risposta, sostegno",
                                    "Cliente c8: Promessa, 1.200,00 € entro lunedì 9 marzo"
                                }
                                : new String[] {
                                    "Cliente c5: Promise, 1.200,00 € by Monday 9 March",
                                    "Cliente c6: needs no answer",
                                    "Cliente c7: Call to the client, an answer, support",
                                    "Cliente c8: Promise, 1.200,00 € by Monday 9 March"
                                });
        assertThat(page.select("#done form").eachAttr("action"))
                .containsExactly(
                        "/riguardo/worklist/done/c5/agreements/x/undo?back=%2Fworklist%2Fdone",
                        "/riguardo/clients/c6/no-answer/undo?back=%2Fworklist%2Fdone&contact=x",
                        "/riguardo/talks/answers/x/undo?back=%2Fworklist%2Fdone");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(page(Language.IT, List.of()).select(".empty").text()).contains("si registra una telefonata");
    }

    private static Document page(Language language, List<DoneRow> rows) {
        Frame frame = Samples.frame(language, Section.WORKLIST);
        Filter filter = Filter.of(Subsection.DONE, null, null, null, null, null, null);
        return Rendered.page(
                "done",
                "done-" + rows.size() + (rows == FINISHED ? "-finished-" : "-") + language,
                new DonePage(
                        frame,
                        new FilterView(
                                frame, filter, new WorklistCounts(1, 2, 3), 2, "paolo", List.of("anna", "paolo")),
                        rows.stream()
                                .map(row -> DoneRowView.of(
                                        row, "paolo", filter.here(), Samples.speech(language), Samples.ROME))
                                .toList(),
                        null,
                        null));
    }

    private static DoneRow row(DoneRow.Kind kind, String client, String by, Duration ago, String text) {
        boolean turn = kind == DoneRow.Kind.SNOOZE || kind == DoneRow.Kind.HAND_OVER;
        boolean talk = kind == DoneRow.Kind.CONTACT || kind == DoneRow.Kind.TALK;
        boolean agreed = kind == DoneRow.Kind.AGREEMENT;
        return new DoneRow(
                kind,
                turn ? client : "x",
                client,
                "Cliente " + client,
                Samples.NOW.minus(ago),
                by,
                talk ? Channel.CALL : null,
                talk ? Direction.OUT : null,
                talk ? Purpose.SUPPORT : null,
                true,
                kind == DoneRow.Kind.TALK,
                text,
                agreed || kind == DoneRow.Kind.SNOOZE ? LocalDate.parse("2026-03-09") : null,
                kind == DoneRow.Kind.HAND_OVER ? "anna" : null,
                agreed ? AgreementKind.PROMISE : null,
                agreed ? new BigDecimal("1200.00") : null,
                true);
    }
}
