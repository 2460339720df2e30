package org.riguardo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingNoteTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant SENT = Instant.parse("2026-03-03T09:15:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nota incontro con Rossi Impianti | false Rossi Impianti 2026-03-03T09:15:00Z",
                "nota di incontro con Rossi Impianti S.r.l. del 2/3/2026 alle 10:30 | false Rossi Impianti S.r.l. 2026-03-02T09:30:00Z",
                "Appunto riunione: Verdi, ieri ore 15 | false Verdi 2026-03-02T14:00:00Z",
                "Nota telefonata con Officina 2000 oggi alle 9 | true Officina 2000 2026-03-03T08:00:00Z",
                "Nota sull'incontro con D'Amico & Figli (28/2) | false D'Amico & Figli 2026-02-28T11:00:00Z",
                "Nota incontro con Bianchi 28.12 | false Bianchi 2025-12-28T11:00:00Z",
                "Meeting notes: Rossi | false Rossi 2026-03-03T09:15:00Z",
                "Note on the call with Rossi yesterday at 10.05 | true Rossi 2026-03-02T09:05:00Z"
            })
    void aNoteTellsWithWhomAndWhen(String subject, String told) {
        MeetingNote note = MeetingNote.of(subject, SENT, ROME).orElseThrow();
        assertThat(note.call() + " " + note.client() + " " + note.at()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Incontro con Rossi Impianti",
                "Nota spese di febbraio",
                "Nota di credito 12 a Rossi",
                "Nota incontro",
                "R: Nota incontro con Rossi",
                "Nota incontro con Rossi del 4/3/2026",
                "Nota incontro con Rossi oggi alle 11",
                "Nota incontro con Rossi del 40/3/2026",
                "Nota telefonica",
                ""
            })
    void whatIsNoNoteOfSomethingThatTookPlaceIsNone(String subject) {
        assertThat(MeetingNote.of(subject, SENT, ROME)).isEmpty();
    }

    @Test
    void aLongSubjectCostsNothing() {
        assertThat(MeetingNote.of("Nota incontro con " + "Rossi, del ".repeat(2_000), SENT, ROME))
                .isEmpty();
    }
}
