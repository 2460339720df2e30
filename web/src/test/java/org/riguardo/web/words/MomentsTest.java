package org.riguardo.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.web.Samples;

class MomentsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T15:40:00Z, ieri alle 16:40, yesterday at 16:40",
        "2026-03-03T13:30:00Z, oggi alle 14:30, today at 14:30",
        "2026-03-04T08:00:00Z, domani alle 9, tomorrow at 9",
        "2026-03-05T08:00:00Z, giovedì 5 marzo alle 9, Thursday 5 March at 9",
        "2025-12-31T23:05:00Z, giovedì 1º gennaio alle 0:05, Thursday 1 January at 0:05",
        "2025-12-31T12:05:00Z, mercoledì 31 dicembre 2025 alle 13:05, Wednesday 31 December 2025 at 13:05",
        "2026-03-28T00:30:00Z, sabato 28 marzo all'1:30, Saturday 28 March at 1:30",
    })
    void anInstantIsSaidAsPeopleSayIt(Instant at, String italian, String english) {
        assertThat(Samples.speech(Language.IT).moments().at(at).words()).isEqualTo(italian);
        assertThat(Samples.speech(Language.EN).moments().at(at).words()).isEqualTo(english);
    }

    @Test
    void theExactDateStandsBesideIt() {
        Moment moment = Samples.speech(Language.IT).moments().at(Instant.parse("2026-03-04T08:00:00Z"));

        assertThat(moment.exact()).isEqualTo("mercoledì 4 marzo 2026, 09:00");
        assertThat(moment.iso()).isEqualTo("2026-03-04T09:00:00+01:00");
        assertThat(moment.relative()).isTrue();
    }

    @Test
    void aDayOfATableHasNoWeekday() {
        assertThat(Samples.speech(Language.IT)
                        .moments()
                        .date(LocalDate.parse("2025-12-31"))
                        .words())
                .isEqualTo("31 dicembre 2025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56 | EUR | 1.234,56\u00a0€",
                "0 | EUR | 0,00\u00a0€",
                "1000000 | CHF | 1.000.000,00\u00a0CHF",
                "-12.5 | EUR | \u221212,50\u00a0€",
            })
    void amountsLookAsOnDocuments(BigDecimal amount, String currency, String expected) {
        assertThat(WrittenAmount.of(amount, currency)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"paolo, Paolo", "anna.bianchi, Anna Bianchi", "giulia@studio.example, giulia@studio.example"})
    void aUsernameBecomesAName(String username, String name) {
        assertThat(PersonName.of(username)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | IT",
                "'' | IT",
                "en-GB,en;q=0.9 | EN",
                "de,it;q=0.5 | IT",
                "de | IT",
                "fr,en;q=0.2 | EN",
                ";;;broken | IT",
            })
    void theBrowserSaysWhichLanguage(String header, Language expected) {
        assertThat(Language.accepted(header)).isEqualTo(expected);
    }
}
