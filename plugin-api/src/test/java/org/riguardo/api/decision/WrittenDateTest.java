package org.riguardo.api.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 1º febbraio 2026, 1 February 2026, domenica 1º febbraio",
        "2026-03-31, 31 marzo 2026, 31 March 2026, martedì 31 marzo",
        "2025-11-21, 21 novembre 2025, 21 November 2025, venerdì 21 novembre 2025",
    })
    void theFirstOfAMonthIsOrdinalInItalianAlone(LocalDate day, String it, String en, String spoken) {
        assertThat(WrittenDate.of(day, Locale.ITALIAN)).isEqualTo(it);
        assertThat(WrittenDate.of(day, Locale.ENGLISH)).isEqualTo(en);
        assertThat(SpokenDate.it(day, TODAY)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "dal, 2026-02-01, dal 1º febbraio 2026",
        "dal, 2026-02-08, dall'8 febbraio 2026",
        "al, 2026-02-11, all'11 febbraio 2026",
        "il, 2026-02-11, l'11 febbraio 2026",
        "entro il, 2026-02-08, entro l'8 febbraio 2026",
        "entro il, 2026-02-18, entro il 18 febbraio 2026",
    })
    void theArticleJoinsEightAndEleven(String article, LocalDate day, String written) {
        assertThat(WrittenDate.it(article, day)).isEqualTo(written);
    }

    @Test
    void theYearIsLeftOutWhereItIsThisOne() {
        assertThat(WrittenDate.of(TODAY, TODAY, Locale.ITALIAN)).isEqualTo("5 marzo");
        assertThat(SpokenDate.exact(TODAY, Locale.ENGLISH)).isEqualTo("Thursday 5 March 2026");
    }
}
