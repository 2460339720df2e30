package org.riguardo.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What a phrase for a day means, seen from the day of the message. A span of days ends with its last one, as promises do. */
enum DayMeaning {
    TODAY,
    TOMORROW,
    AFTER_TOMORROW,
    YESTERDAY,
    BEFORE_YESTERDAY,
    END_OF_MONTH,
    END_OF_NEXT_MONTH,
    MIDDLE_OF_MONTH,
    START_OF_NEXT_MONTH,
    END_OF,
    MONTH,
    MIDDLE_OF,
    START_OF,
    BEFORE_MONTH,
    DATE,
    DAY_OF_MONTH,
    WEEKDAY,
    NEXT_WEEKDAY,
    LAST_WEEKDAY,
    NEXT_WEEK,
    THIS_WEEK,
    LAST_WEEK,
    IN_DAYS,
    IN_WEEKS,
    IN_MONTHS,
    DAYS_AGO,
    WEEKS_AGO,
    END_OF_YEAR,
    BEFORE_EASTER,
    EASTER,
    AFTER_EASTER,
    /** A customary day that the data file gives a date, such as "after the summer". */
    CUSTOMARY;

    private static final int MIDDLE = 15;
    private static final int FIRST_DAYS = 5;
    private static final int MONTHS_AHEAD = 11;

    /** Whether a day lies ahead of the message or behind it whatever its own day is. */
    enum When {
        AHEAD,
        GONE,
        EITHER
    }

    When when() {
        return switch (this) {
            case TOMORROW, AFTER_TOMORROW, END_OF_NEXT_MONTH, NEXT_WEEKDAY, NEXT_WEEK, IN_DAYS, IN_WEEKS, IN_MONTHS ->
                When.AHEAD;
            case YESTERDAY, BEFORE_YESTERDAY, LAST_WEEKDAY, LAST_WEEK, DAYS_AGO, WEEKS_AGO -> When.GONE;
            default -> When.EITHER;
        };
    }

    /** The numbers and names that a phrase holds; 0 where there is none. */
    record Values(int number, int month, int weekday, int year) {
        static final Values NONE = new Values(0, 0, 0, 0);
    }

    /**
     * The day, or null where it lies on the wrong side of the message's own.
     *
     * @param past whether what happened is spoken of, else what is to come
     */
    @Nullable
    LocalDate resolve(LocalDate said, Values values, boolean past) {
        LocalDate day = plain(said, values, past);
        return day == null || (past ? day.isAfter(said) : day.isBefore(said)) ? null : day;
    }

    private @Nullable LocalDate plain(LocalDate said, Values v, boolean past) {
        return switch (this) {
            case TODAY -> said;
            case TOMORROW -> said.plusDays(1);
            case AFTER_TOMORROW -> said.plusDays(2);
            case YESTERDAY -> said.minusDays(1);
            case BEFORE_YESTERDAY -> said.minusDays(2);
            case END_OF_MONTH -> endOfMonth(past ? said.minusMonths(1) : said);
            case END_OF_NEXT_MONTH -> endOfMonth(said.plusMonths(1));
            case MIDDLE_OF_MONTH -> dayOfMonth(said, MIDDLE, past);
            case START_OF_NEXT_MONTH -> said.plusMonths(1).withDayOfMonth(FIRST_DAYS);
            case END_OF, MONTH -> inMonth(said, v.month(), 31, past);
            case MIDDLE_OF -> inMonth(said, v.month(), MIDDLE, past);
            case START_OF -> inMonth(said, v.month(), FIRST_DAYS, past);
            case BEFORE_MONTH -> {
                LocalDate first = inMonth(said, v.month(), 1, past);
                yield first == null ? null : first.minusDays(1);
            }
            case DATE, CUSTOMARY -> date(said, v, past);
            case DAY_OF_MONTH -> dayOfMonth(said, v.number(), past);
            case WEEKDAY -> weekday(said, v.weekday(), past);
            case NEXT_WEEKDAY -> monday(said).plusDays(6L + v.weekday());
            case LAST_WEEKDAY -> said.with(TemporalAdjusters.previous(DayOfWeek.of(v.weekday())));
            case NEXT_WEEK -> monday(said).plusDays(11);
            case THIS_WEEK -> said.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            case LAST_WEEK -> monday(said).minusDays(3);
            case IN_DAYS -> said.plusDays(v.number());
            case IN_WEEKS -> said.plusWeeks(v.number());
            case IN_MONTHS -> said.plusMonths(v.number());
            case DAYS_AGO -> said.minusDays(v.number());
            case WEEKS_AGO -> said.minusWeeks(v.number());
            case BEFORE_EASTER -> easter(said, -1, past);
            case EASTER -> easter(said, 0, past);
            case AFTER_EASTER -> easter(said, 2, past);
            case END_OF_YEAR -> said.withDayOfYear(said.lengthOfYear());
        };
    }

    private static LocalDate weekday(LocalDate said, int weekday, boolean past) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return said.with(past ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.next(day));
    }

    private static LocalDate monday(LocalDate said) {
        return said.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }

    private static @Nullable LocalDate dayOfMonth(LocalDate said, int day, boolean past) {
        for (int months = 0; months <= 2; months++) {
            LocalDate month = past ? said.minusMonths(months) : said.plusMonths(months);
            if (day >= 1 && day <= month.lengthOfMonth()) {
                LocalDate found = month.withDayOfMonth(day);
                if (past ? !found.isAfter(said) : !found.isBefore(said)) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate inMonth(LocalDate said, int month, int day, boolean past) {
        LocalDate found = dayIn(said.getYear(), month, day);
        if (past ? found.isAfter(said) : found.isBefore(said)) {
            found = dayIn(said.getYear() + (past ? -1 : 1), month, day);
        }
        boolean near =
                past ? found.isAfter(said.minusMonths(MONTHS_AHEAD)) : found.isBefore(said.plusMonths(MONTHS_AHEAD));
        return near ? found : null;
    }

    private static LocalDate easter(LocalDate said, int daysAfter, boolean past) {
        LocalDate found = easter(said.getYear()).plusDays(daysAfter);
        if (past ? found.isAfter(said) : found.isBefore(said)) {
            found = easter(said.getYear() + (past ? -1 : 1)).plusDays(daysAfter);
        }
        return found;
    }

    /** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int day = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    private static @Nullable LocalDate date(LocalDate said, Values v, boolean past) {
        if (v.number() < 1 || v.number() > Month.of(v.month()).maxLength()) {
            return null;
        }
        return v.year() > 0 ? dayIn(v.year(), v.month(), v.number()) : inMonth(said, v.month(), v.number(), past);
    }

    private static LocalDate dayIn(int year, int month, int day) {
        LocalDate first = LocalDate.of(year, month, 1);
        return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
    }
}
