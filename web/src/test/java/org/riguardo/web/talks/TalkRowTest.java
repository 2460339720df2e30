package org.riguardo.web.talks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.web.words.Language;

class TalkRowTest {
    private static String said(TalkRow row) {
        return row.before() + row.clientName() + row.between() + row.at().words() + row.after();
    }

    @Test
    void aQuestionReadsAsASentence() {
        assertThat(said(TalkSamples.row(
                        Language.IT, TalkSamples.call("a", "Rossi", "2026-03-03T09:02:00Z", 728, "paolo", true))))
                .isEqualTo("Ha parlato con Rossi per 12 minuti alle 10:02: di che cosa?");
        assertThat(said(TalkSamples.row(
                        Language.IT, TalkSamples.call("a", "Rossi", "2026-03-02T09:02:00Z", 61, "anna", true))))
                .isEqualTo("Anna ha parlato con Rossi per 1 minuto ieri alle 10:02: di che cosa?");
        assertThat(said(TalkSamples.row(
                        Language.EN, TalkSamples.call("a", "Rossi", "2026-03-02T09:02:00Z", 12, null, true))))
                .isEqualTo(
                        "Somebody of the firm spoke with Rossi for 12 seconds yesterday at 10:02: what was it about?");
        assertThat(said(TalkSamples.row(
                        Language.IT, TalkSamples.call("a", "Rossi", "2026-03-03T09:02:00Z", null, "paolo", true))))
                .isEqualTo("Ha parlato con Rossi alle 10:02: di che cosa?");
        assertThat(said(TalkSamples.row(Language.IT, TalkSamples.meeting())))
                .isEqualTo(
                        "Incontro con Verdi S.r.l. venerdì 27 febbraio alle 15 (Bilancio  2025): di che cosa si è parlato?");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /?answered=1",
        "/clients/c1, /clients/c1?answered=1",
        "/worklist/on-hold?person=a%26b, /worklist/on-hold?person=a%26b&answered=1",
        "/?answered=0, /?answered=1",
        "//evil.example/, /?answered=1",
        "https://evil.example/, /?answered=1",
        "/\\evil.example, /?answered=1"
    })
    void thePageToComeBackToIsOneOfThisSite(String back, String to) {
        assertThat(Back.to(back, "answered=1")).isEqualTo(to);
        assertThat(Back.to(null, "answered=1")).isEqualTo("/?answered=1");
    }
}
