package org.riguardo.exports.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the days of a file are written: whether the day or the month comes first where both are numbers. */
public enum Days {
    DAY_FIRST,
    MONTH_FIRST;

    private static final int USUAL = 10;
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

    /** Whether the text is two numbers of two digits and a year of four, the usual form, whatever stands between them. */
    static boolean isUsual(String text) {
        if (text.length() != USUAL || !divides(text.charAt(2)) || !divides(text.charAt(5))) {
            return false;
        }
        for (int at = 0; at < USUAL; at++) {
            if (at != 2 && at != 5 && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The day; empty when the text is none. Two-digit years are of this century. */
    public Optional<LocalDate> read(String text) {
        if (isUsual(text)) {
            int first = twoDigits(text, 0);
            int second = twoDigits(text, 3);
            int year = twoDigits(text, 6) * 100 + twoDigits(text, 8);
            return this == DAY_FIRST ? of(year, second, first) : of(year, first, second);
        }
        return readUnusual(text);
    }

    /** Whether the text begins with a year, so that the order of day and month is known. */
    static boolean isYearFirst(String text) {
        return text.length() >= 8
                && Character.isDigit(text.charAt(0))
                && Character.isDigit(text.charAt(1))
                && Character.isDigit(text.charAt(2))
                && Character.isDigit(text.charAt(3));
    }

    private Optional<LocalDate> readUnusual(String text) {
        if (text.length() == USUAL && isYearFirst(text) && divides(text.charAt(4)) && divides(text.charAt(7))) {
            String usual = text.substring(8) + '-' + text.substring(5, 7) + '-' + text.substring(0, 4);
            return isUsual(usual) ? DAY_FIRST.read(usual) : Optional.empty();
        }
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

    static int twoDigits(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static boolean divides(char character) {
        return character == '/' || character == '.' || character == '-';
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
        boolean exists = year >= 1980
                && year <= 2200
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }
}
