package org.riguardo.mailbox.read;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Reads the Date field (RFC 5322, section 3.3): the usual form by hand, every other one with Jakarta Mail. */
final class MailDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private MailDates() {}

    /** Null for a text that is no date. */
    static @Nullable Instant parse(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            Instant usual = usual(value);
            return usual != null ? usual : new MailDateFormat().parse(value).toInstant();
        } catch (ParseException | RuntimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant usual(String value) {
        StringTokenizer words = new StringTokenizer(value, " ,");
        if (words.countTokens() < 5) {
            return null;
        }
        String first = words.nextToken();
        String day = Character.isDigit(first.charAt(0)) ? first : words.nextToken();
        String month = words.nextToken();
        String year = words.nextToken();
        String time = words.hasMoreTokens() ? words.nextToken() : "";
        String zone = words.hasMoreTokens() ? words.nextToken() : "";
        int monthIndex = month.length() == 3 ? MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) : -1;
        boolean regular = monthIndex >= 0
                && year.length() == 4
                && time.length() == 8
                && time.charAt(2) == ':'
                && time.charAt(5) == ':'
                && zone.length() == 5
                && (zone.charAt(0) == '+' || zone.charAt(0) == '-');
        if (!regular) {
            return null;
        }
        try {
            int offset = Integer.parseInt(zone.substring(1));
            int seconds = (offset / 100 * 60 + offset % 100) * 60 * (zone.charAt(0) == '-' ? -1 : 1);
            return LocalDateTime.of(
                            Integer.parseInt(year),
                            monthIndex + 1,
                            Integer.parseInt(day),
                            Integer.parseInt(time.substring(0, 2)),
                            Integer.parseInt(time.substring(3, 5)),
                            Integer.parseInt(time.substring(6)))
                    .toInstant(ZoneOffset.ofTotalSeconds(seconds));
        } catch (NumberFormatException | DateTimeException irregular) {
            return null;
        }
    }
}
