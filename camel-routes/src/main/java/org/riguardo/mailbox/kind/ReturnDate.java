package org.riguardo.mailbox.kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day of return in an automatic reply, Italian or English: the day after "rientro", "torno" or "back", else the last day after "fino al" or
 * "al". A day without a year is the next one from the day of the message on.
 */
final class ReturnDate {

    private static final int LOOKED_AT = 5_000;
    private static final int FARTHEST_DAYS = 400;
    private static final List<String> MONTHS =
            List.of("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)\\p{L}{0,7}";
    private static final String DAY =
            "(?:(?:luned|marted|mercoled|gioved|venerd)[iì]'?|sabato|domenica|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?"
                    + "[,\\s]*(?:il|the|giorno)?\\s*(?:"
                    + "(?<d1>\\d{1,2})[./-](?<m1>\\d{1,2})(?:[./-](?<y1>\\d{4}|\\d{2}))?"
                    + "|(?<d2>\\d{1,2})(?:°|st|nd|rd|th)?\\s+(?:of\\s+)?(?<m2>" + MONTH
                    + ")\\.?,?(?:\\s+(?<y2>\\d{4}))?"
                    + "|(?<m3>" + MONTH + ")\\.?\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<y3>\\d{4}))?)(?!\\d)";
    private static final Pattern BACK = Pattern.compile(
            "(?iu)\\b(?:rientr\\p{L}*|torn\\p{L}*|riapr\\p{L}*|riprend\\p{L}*|di nuovo (?:in ufficio|operativ\\p{L}+|"
                    + "disponibil\\p{L})|back|return\\p{L}*|reopen\\p{L}*)\\b[^.!?\\n]{0,40}?\\b(?:il|l'|dal|da|on|from|in data|giorno|the|until)?\\s*"
                    + DAY);
    private static final Pattern UNTIL = Pattern.compile(
            "(?iu)\\b(?:fino (?:al|a)|sino al|until|till|through|to|al|e il)\\b\\s*(?:giorno\\s+)?" + DAY);

    private ReturnDate() {}

    static @Nullable LocalDate in(String text, LocalDate sent) {
        String looked = text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
        LocalDate back = latest(BACK.matcher(looked), sent, true);
        return back != null ? back : latest(UNTIL.matcher(looked), sent, false);
    }

    private static @Nullable LocalDate latest(Matcher matcher, LocalDate sent, boolean firstOnly) {
        LocalDate latest = null;
        while (matcher.find()) {
            LocalDate date = date(matcher, sent);
            if (date != null && (latest == null || date.isAfter(latest))) {
                latest = date;
            }
            if (firstOnly && latest != null) {
                return latest;
            }
        }
        return latest;
    }

    private static @Nullable LocalDate date(Matcher m, LocalDate sent) {
        String day = first(m, "d1", "d2", "d3");
        String month = first(m, "m1", "m2", "m3");
        String year = first(m, "y1", "y2", "y3");
        if (day == null || month == null) {
            return null;
        }
        try {
            LocalDate date;
            if (year == null) {
                date = LocalDate.of(sent.getYear(), month(month), Integer.parseInt(day));
                date = date.isBefore(sent) ? date.plusYears(1) : date;
            } else {
                int number = Integer.parseInt(year);
                date = LocalDate.of(number < 100 ? 2000 + number : number, month(month), Integer.parseInt(day));
            }
            return date.isBefore(sent) || date.isAfter(sent.plusDays(FARTHEST_DAYS)) ? null : date;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable String first(Matcher matcher, String... names) {
        for (String name : names) {
            if (matcher.group(name) != null) {
                return matcher.group(name);
            }
        }
        return null;
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String key = text.substring(0, 3);
        return 1 + Math.max(MONTHS.indexOf(key), ENGLISH.indexOf(key));
    }
}
