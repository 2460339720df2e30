package org.riguardo.mailbox.kind;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A day as people write it, Italian or English, with or without month and year, and the date that it means in a message of a given day. */
final class SpokenDay {

    private static final int STALE_DAYS = 31;
    private static final int FARTHEST_DAYS = 400;
    private static final List<String> MONTHS =
            List.of("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("lun", "mar", "mer", "gio", "ven", "sab", "dom");
    private static final List<String> ENGLISH_WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final String MONTH =
            "(?:gen(?:naio)?|feb(?:braio|ruary)?|mar(?:zo|ch)?|apr(?:ile|il)?|mag(?:gio)?|giu(?:gno)?|lug(?:lio)?|ago(?:sto)?|sett?(?:embre)?"
                    + "|ott(?:obre)?|nov(?:embre|ember)?|dic(?:embre)?|jan(?:uary)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|dec(?:ember)?)\\b";
    private static final String WEEKDAY =
            "(?:(?:luned|marted|mercoled|gioved|venerd)(?:ì|i'|í|i)|sabato|domenica|(?:mon|tues|wednes|thurs|fri|satur|sun)day)";
    private static final String NO_DAY =
            "(?![\\d:°])(?!\\s*(?:\\d|[:./-]\\d|ore\\b|giorn|days?\\b|settiman|weeks?\\b|ann[io]|mes[ie]|months?\\b|hours?\\b))";

    /** A day with its month. */
    static final String FULL = "(?:(?:" + WEEKDAY + ")[,\\s]*)?(?:il\\s+|the\\s+|l'|giorno\\s+)?(?:"
            + "(?<y0>\\d{4})-(?<m0>\\d{2})-(?<d0>\\d{2})"
            + "|(?<d1>\\d{1,2})[./-](?<m1>\\d{1,2})(?:[./-](?<y1>\\d{4}|\\d{2}))?"
            + "|(?<d2>\\d{1,2}|primo)(?:°|º|st|nd|rd|th)?\\s+(?:of\\s+)?(?<m2>" + MONTH
            + ")\\.?,?(?:\\s+(?:del\\s+)?(?<y2>\\d{4}))?"
            + "|(?<m3>" + MONTH + ")\\.?\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<y3>\\d{4}))?)(?!\\d)";

    /** A day with or without its month, a day of the week alone, or a day counted from today. */
    static final String ANY = "(?:" + FULL
            + "|(?<w4>" + WEEKDAY + ")[,\\s]+(?:il\\s+)?(?<d4>\\d{1,2})" + NO_DAY
            + "|(?:il|dal|al|the|giorno|l')\\s*(?<d5>\\d{1,2})(?:st|nd|rd|th)?" + NO_DAY
            + "|(?<w6>" + WEEKDAY + ")"
            + "|(?:(?:la\\s+)?fine\\s+(?:di\\s+|del\\s+mese\\s+di\\s+)?|(?:the\\s+)?end\\s+of\\s+)(?<end>" + MONTH + ")"
            + "|(?<rel>dopodomani|domani|tomorrow|prossima settimana|settimana prossima|next week))";

    private SpokenDay() {}

    /** The date that a pattern with {@link #FULL} or {@link #ANY} found; null when it is none, lies in the past or is too far off to be meant. */
    static @Nullable LocalDate date(Matcher m, LocalDate sent, boolean any) {
        try {
            String day = first(m, "d0", "d1", "d2", "d3");
            LocalDate date = day != null
                    ? full(day, first(m, "m0", "m1", "m2", "m3"), first(m, "y0", "y1", "y2", "y3"), sent)
                    : any ? partly(m, sent) : null;
            return date == null || date.isBefore(sent) || date.isAfter(sent.plusDays(FARTHEST_DAYS)) ? null : date;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable LocalDate full(String day, @Nullable String month, @Nullable String year, LocalDate sent) {
        if (month == null) {
            return null;
        }
        int number = day.equals("primo") ? 1 : Integer.parseInt(day);
        int monthNumber = month(month);
        if (monthNumber > 12 && number <= 12) {
            int swapped = monthNumber;
            monthNumber = number;
            number = swapped;
        }
        if (year != null) {
            int known = Integer.parseInt(year);
            return LocalDate.of(known < 100 ? 2000 + known : known, monthNumber, number);
        }
        LocalDate date = LocalDate.of(sent.getYear(), monthNumber, number);
        return date.plusDays(STALE_DAYS).isBefore(sent) ? date.plusYears(1) : date;
    }

    private static @Nullable LocalDate partly(Matcher m, LocalDate sent) {
        if (m.group("d4") != null) {
            LocalDate weekday = dayOfMonth(Integer.parseInt(m.group("d4")), weekday(m.group("w4")), sent);
            return weekday != null ? weekday : dayOfMonth(Integer.parseInt(m.group("d4")), null, sent);
        }
        if (m.group("d5") != null) {
            return dayOfMonth(Integer.parseInt(m.group("d5")), null, sent);
        }
        if (m.group("w6") != null) {
            return sent.with(TemporalAdjusters.next(weekday(m.group("w6"))));
        }
        if (m.group("end") != null) {
            LocalDate first = LocalDate.of(sent.getYear(), month(m.group("end")), 1);
            LocalDate end = first.with(TemporalAdjusters.lastDayOfMonth());
            return end.isBefore(sent) ? first.plusYears(1).with(TemporalAdjusters.lastDayOfMonth()) : end;
        }
        return switch (m.group("rel")) {
            case "domani", "tomorrow" -> sent.plusDays(1);
            case "dopodomani" -> sent.plusDays(2);
            default -> sent.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        };
    }

    private static @Nullable LocalDate dayOfMonth(int day, @Nullable DayOfWeek weekday, LocalDate sent) {
        for (int ahead = 0; ahead <= 62; ahead++) {
            LocalDate date = sent.plusDays(ahead);
            if (date.getDayOfMonth() == day && (weekday == null || date.getDayOfWeek() == weekday)) {
                return date;
            }
        }
        return null;
    }

    private static DayOfWeek weekday(String name) {
        String key = name.substring(0, 3);
        int found = name.endsWith("day") ? ENGLISH_WEEKDAYS.indexOf(key) : WEEKDAYS.indexOf(key);
        return DayOfWeek.of(found + 1);
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String key = text.substring(0, 3);
        return 1 + Math.max(MONTHS.indexOf(key), ENGLISH.indexOf(key));
    }

    private static @Nullable String first(Matcher matcher, String... names) {
        for (String name : names) {
            if (matcher.group(name) != null) {
                return matcher.group(name);
            }
        }
        return null;
    }
}
