package org.riguardo.crm.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a system writes times.
 *
 * @param format {@code iso}, {@code epoch} (seconds), {@code epoch-millis}, or a pattern of {@link DateTimeFormatter}
 * @param zone of times that name none
 */
record RestTimes(String format, ZoneId zone) {

    private static final int LONGEST = 60;

    @Nullable
    Instant read(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        try {
            return switch (format) {
                case "epoch" -> Instant.ofEpochSecond(Long.parseLong(text));
                case "epoch-millis" -> Instant.ofEpochMilli(Long.parseLong(text));
                case "iso" -> iso(text);
                default -> LocalDateTime.parse(text, pattern()).atZone(zone).toInstant();
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException none) {
            return null;
        }
    }

    String write(Instant at) {
        return switch (format) {
            case "epoch" -> Long.toString(at.getEpochSecond());
            case "epoch-millis" -> Long.toString(at.toEpochMilli());
            case "iso" -> at.toString();
            default -> ZonedDateTime.ofInstant(at, zone).format(pattern());
        };
    }

    boolean number() {
        return format.startsWith("epoch");
    }

    private DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern(format, Locale.ROOT);
    }

    private Instant iso(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        String written = text.replace(' ', 'T');
        return written.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                ? OffsetDateTime.parse(written.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(written).atZone(zone).toInstant();
    }
}
