package org.riguardo.api.decision;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as people say them: {@code giovedì 5 marzo}, {@code Thursday 5 March}. It gives no times. */
public final class SpokenDate {

    private SpokenDate() {}

    /** In Italian; with the year when it is not that of {@code today}. */
    public static String it(LocalDate day, LocalDate today) {
        String number = day.getDayOfMonth() == 1 ? "1°" : Integer.toString(day.getDayOfMonth());
        return said(day, number, today, Locale.ITALIAN);
    }

    /** In English; with the year when it is not that of {@code today}. */
    public static String en(LocalDate day, LocalDate today) {
        return said(day, Integer.toString(day.getDayOfMonth()), today, Locale.ENGLISH);
    }

    private static String said(LocalDate day, String number, LocalDate today, Locale language) {
        String said = day.getDayOfWeek().getDisplayName(TextStyle.FULL, language)
                + " "
                + number
                + " "
                + day.getMonth().getDisplayName(TextStyle.FULL, language);
        return day.getYear() == today.getYear() ? said : said + " " + day.getYear();
    }
}
