package org.riguardo.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(page(Language.IT, List.of()).select(".empty").text()).contains("si registra una telefonata");
    }

    private static Document page(Language language, List<DoneRow> rows) {
        Frame frame = Samples.frame(language, Section.WORKLIST);
        Filter filter = Filter.of(Subsection.DONE, null, null, null, null, null, null);
        return Rendered.page(
                "done",
                "done-" + rows.size() + "-" + language,
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
        boolean contact = kind == DoneRow.Kind.CONTACT;
        Instant at = Samples.NOW.minus(ago);
        return new DoneRow(
                kind,
                contact ? "x" : client,
                client,
                "Cliente " + client,
                at,
                by,
                contact ? Channel.CALL : null,
                contact ? Direction.OUT : null,
                contact ? Purpose.SUPPORT : null,
                true,
                text,
                kind == DoneRow.Kind.SNOOZE ? LocalDate.parse("2026-03-09") : null,
                kind == DoneRow.Kind.HAND_OVER ? "anna" : null,
                true);
    }
}
