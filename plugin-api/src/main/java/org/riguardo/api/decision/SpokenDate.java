package org.riguardo.api.decision;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Dates as people say them: {@code giovedì 5 marzo}, {@code Thursday 5 March}. It gives no times.
 *
 * @since 1.0
 */
public final class SpokenDate {

    private SpokenDate() {}

    /** In Italian; with the year when it is not that of {@code today}. */
    public static String it(LocalDate day, LocalDate today) {
        return of(day, today, Locale.ITALIAN);
    }

    /** In English; with the year when it is not that of {@code today}. */
    public static String en(LocalDate day, LocalDate today) {
        return of(day, today, Locale.ENGLISH);
    }

    /** In that language; with the year when it is not that of {@code today}. */
    public static String of(LocalDate day, LocalDate today, Locale language) {
        return weekday(day, language) + WrittenDate.of(day, today, language);
    }

    /** In that language, with the year always. */
    public static String exact(LocalDate day, Locale language) {
        return weekday(day, language) + WrittenDate.of(day, language);
    }

    private static String weekday(LocalDate day, Locale language) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language) + " ";
    }
}
