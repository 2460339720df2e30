package org.riguardo.api.decision;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Dates as letters and sheets write them: {@code 5 marzo 2026}, {@code 1º marzo 2026}, {@code 1 March 2026}. It gives no weekdays and no times.
 *
 * @since 1.0
 */
public final class WrittenDate {

    private WrittenDate() {}

    /** With its year. */
    public static String of(LocalDate day, Locale language) {
        String first = day.getDayOfMonth() == 1 && language.getLanguage().equals("it") ? "º" : "";
        return day.getDayOfMonth() + first + " " + day.getMonth().getDisplayName(TextStyle.FULL, language) + " "
                + day.getYear();
    }

    /** With its year only when it is not that of {@code today}. */
    public static String of(LocalDate day, LocalDate today, Locale language) {
        String whole = of(day, language);
        return day.getYear() == today.getYear() ? whole.substring(0, whole.lastIndexOf(' ')) : whole;
    }

    /** In Italian behind a word that ends as the article does: {@code dal 5 marzo 2026}, {@code dall'8 marzo 2026}, {@code l'11 marzo 2026}. */
    public static String it(String article, LocalDate day) {
        boolean vowel = day.getDayOfMonth() == 8 || day.getDayOfMonth() == 11;
        String before = !vowel
                ? article + " "
                : article.endsWith("il") ? article.substring(0, article.length() - 2) + "l'" : article + "l'";
        return before + of(day, Locale.ITALIAN);
    }
}
