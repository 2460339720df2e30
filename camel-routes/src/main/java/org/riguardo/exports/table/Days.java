package org.riguardo.exports.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the days of a file are written: whether the day or the month comes first where both are numbers. */
enum Days {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})" + "([ T].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-]?(\\d{2})[/.-]?(\\d{2})([ T].*)?");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[ /.-]([A-Za-z]{3})[A-Za-z]*\\.?[ /.-](\\d{4}|\\d{2})");
    private static final List<String> ITALIAN_MONTHS =
            List.of("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic");
    private static final List<String> ENGLISH_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The only order that the text allows, or none when it allows both or neither. */
    static Optional<Days> evidence(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = DAY_FIRST.read(text).isPresent();
        boolean monthFirst = MONTH_FIRST.read(text).isPresent();
        return dayFirst == monthFirst ? Optional.empty() : Optional.of(dayFirst ? DAY_FIRST : MONTH_FIRST);
    }

    /** Whether the two orders give two different days. */
    static boolean ambiguous(String text) {
        return !DAY_FIRST.read(text).equals(MONTH_FIRST.read(text))
                && evidence(text).isEmpty();
    }

    /** The day; empty when the text is none. Two-digit years are of this century. */
    Optional<LocalDate> read(String text) {
        String day = text.startsWith("'") ? text.substring(1) : text;
        Matcher numbers = NUMBERS.matcher(day);
        if (numbers.matches()) {
            int first = Integer.parseInt(numbers.group(1));
            int second = Integer.parseInt(numbers.group(2));
            return this == DAY_FIRST
                    ? of(year(numbers.group(3)), second, first)
                    : of(year(numbers.group(3)), first, second);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(day);
        if (yearFirst.matches()) {
            return of(
                    Integer.parseInt(yearFirst.group(1)),
                    Integer.parseInt(yearFirst.group(2)),
                    Integer.parseInt(yearFirst.group(3)));
        }
        Matcher named = NAMED.matcher(day);
        return named.matches()
                ? of(year(named.group(3)), month(named.group(2)), Integer.parseInt(named.group(1)))
                : Optional.empty();
    }

    private static int month(String name) {
        String month = name.toLowerCase(Locale.ROOT);
        return Math.max(ITALIAN_MONTHS.indexOf(month), ENGLISH_MONTHS.indexOf(month)) + 1;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return year < 1980 || year > 2200 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
