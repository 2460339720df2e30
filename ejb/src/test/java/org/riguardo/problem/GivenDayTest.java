package org.riguardo.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenDayTest {

    @Test
    void aDayIsTakenWithWhatSpaceStandsAroundIt() {
        assertThat(GivenDay.of(" 2026-03-05 ")).contains(LocalDate.of(2026, 3, 5));
        assertThat(GivenDay.of("1900-01-01")).isPresent();
        assertThat(GivenDay.of("2999-12-31")).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "5/3/2026",
                "2026-02-30",
                "1899-12-31",
                "3000-01-01",
                "+999999999-12-31",
                "-999999999-01-01",
                "2026-03-05T10:00"
            })
    void whatNoCalendarHereCountsWithIsNone(String given) {
        assertThat(GivenDay.of(given)).isEmpty();
    }
}
