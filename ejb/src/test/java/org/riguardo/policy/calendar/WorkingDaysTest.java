package org.riguardo.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private final WorkingDays calendar = new WorkingDays(ROME, day -> false);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ROME).toInstant();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-06", "2025-04-25", "2026-05-01", "2026-06-02", "2025-08-15", "2027-10-04",
                "2027-11-01", "2026-12-08", "2026-12-25", "2025-12-26", "2026-04-06", "2027-03-29", "2024-04-01",
                "2025-04-21", "2011-04-25", "2038-04-26", "2008-03-24", "2026-03-07", "2026-03-08"
            })
    void holidaysAndWeekendsAreNoWorkingDays(String day) {
        assertThat(calendar.isWorking(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02", "2026-01-05", "2026-04-07", "2026-04-03", "2024-10-04", "2023-10-04", "2026-12-24",
                "2026-08-14", "2026-12-31", "2026-03-09", "2026-03-06", "2026-11-02", "2026-03-30", "2026-06-08"
            })
    void otherDaysAre(String day) {
        assertThat(calendar.isWorking(LocalDate.parse(day))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2014-04-20",
        "2033-04-17",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22"
    })
    void easterIsFound(LocalDate sunday) {
        assertThat(Holidays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T09:00, 2026-03-05T09:00",
        "2026-03-05T08:59:59, 2026-03-05T09:00",
        "2026-03-05T00:00, 2026-03-05T09:00",
        "2026-03-05T12:59:59, 2026-03-05T12:59:59",
        "2026-03-05T13:00, 2026-03-05T14:30",
        "2026-03-05T14:29:59, 2026-03-05T14:30",
        "2026-03-05T14:30, 2026-03-05T14:30",
        "2026-03-05T17:59:59, 2026-03-05T17:59:59",
        "2026-03-05T18:00, 2026-03-06T09:00",
        "2026-03-06T18:00, 2026-03-09T09:00",
        "2026-03-07T10:00, 2026-03-09T09:00",
        "2026-03-27T20:00, 2026-03-30T09:00",
        "2026-10-23T20:00, 2026-10-26T09:00",
        "2026-12-24T18:00, 2026-12-28T09:00",
    })
    void theNextOfficeHour(String at, String next) {
        assertThat(calendar.officeHour(at(at))).isEqualTo(at(next));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-03-06, 2026-03-06", "0, 2026-03-07, 2026-03-07", "1, 2026-03-06, 2026-03-09",
        "1, 2026-03-07, 2026-03-09", "2, 2026-03-08, 2026-03-10", "10, 2026-03-02, 2026-03-16",
        "3, 2026-04-02, 2026-04-08"
    })
    void theNthWorkingDayLaterThanADay(int number, LocalDate day, LocalDate found) {
        assertThat(calendar.workingDayAfter(number, day)).isEqualTo(found);
    }

    @Test
    void opensAtNineAndClosesAtSix() {
        assertThat(calendar.opening(LocalDate.parse("2026-03-05"))).isEqualTo(at("2026-03-05T09:00"));
        assertThat(calendar.opening(LocalDate.parse("2026-03-07"))).isEqualTo(at("2026-03-09T09:00"));
        assertThat(calendar.closing(LocalDate.parse("2026-03-05"))).isEqualTo(at("2026-03-05T18:00"));
        assertThat(calendar.endOfOfficeHours(at("2026-03-05T12:59"))).isEqualTo(at("2026-03-05T13:00"));
        assertThat(calendar.endOfOfficeHours(at("2026-03-05T14:30"))).isEqualTo(at("2026-03-05T18:00"));
        assertThat(calendar.day(at("2026-03-05T00:30"))).isEqualTo(LocalDate.parse("2026-03-05"));
    }

    @Test
    void closedDaysOfTheFirmAreNoWorkingDays() {
        WorkingDays august = new WorkingDays(ROME, day -> day.getMonthValue() == 8);

        assertThat(august.workingDayFrom(LocalDate.parse("2026-08-03"))).isEqualTo(LocalDate.parse("2026-09-01"));
    }

    @Test
    void aDayIsLookedForTenYearsAhead() {
        LocalDate monday = LocalDate.parse("2036-12-15");
        WorkingDays closedUntil = new WorkingDays(ROME, day -> day.isBefore(monday));

        assertThat(closedUntil.workingDayFrom(monday.minusDays(3999))).isEqualTo(monday);
        assertThatThrownBy(() -> closedUntil.workingDayFrom(monday.minusDays(4000)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saintFrancisIsAHolidayAgainFrom2026OnAlsoOnASunday() {
        assertThat(Holidays.isHoliday(LocalDate.parse("2026-10-04"))).isTrue();
        assertThat(Holidays.isHoliday(LocalDate.parse("2025-10-04"))).isFalse();
    }

    @Test
    void aFirmThatNeverWorksIsAnError() {
        WorkingDays never = new WorkingDays(ROME, day -> true);

        assertThatThrownBy(() -> never.opening(LocalDate.parse("2026-03-05")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-03-05");
    }
}
