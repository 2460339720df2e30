package org.riguardo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.meaning.Lexicon;

class DayWordsTest {

    private static final Lexicon LEXICON = Lexicon.standard();

    @ParameterizedTest
    @CsvSource({
        "12/3, 2026-03-12",
        "1/3, 2027-03-01",
        "1.4.2026, 2026-04-01",
        "3-5-27, 2027-05-03",
        "2026-03-09, 2026-03-09",
        "venerdì, 2026-03-06",
        "lunedì prossimo, 2026-03-09",
        "tra due settimane, 2026-03-17",
        "fine mese, 2026-03-31",
        "domani, 2026-03-04",
        "next Monday, 2026-03-09",
        "in two weeks, 2026-03-17",
        "31/2, ",
        "mai, ",
        "venerdì o lunedì, "
    })
    void aDayIsReadAsPeopleWriteIt(String words, LocalDate day) {
        assertThat(DayWords.read(words, LocalDate.parse("2026-03-03"), LEXICON)).isEqualTo(day);
    }
}
