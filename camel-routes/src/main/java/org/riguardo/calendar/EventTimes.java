package org.riguardo.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.calendar.CalendarText.Component;
import org.riguardo.calendar.CalendarText.Property;

/**
 * Reads the times of events: in universal time, in a zone by its name, or without one, which is the firm's. A zone that has no
 * name that is known is taken by the offset that the file gives for it, else it is the firm's, and that is said.
 */
final class EventTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})(?::?\\d{2})?");
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})S)?)?");
    private static final Map<String, String> OUTLOOK = Map.of(
            "w. europe standard time", "Europe/Berlin",
            "romance standard time", "Europe/Paris",
            "central europe standard time", "Europe/Budapest",
            "central european standard time", "Europe/Warsaw",
            "gmt standard time", "Europe/London",
            "greenwich standard time", "Atlantic/Reykjavik",
            "gtb standard time", "Europe/Bucharest",
            "fle standard time", "Europe/Kiev",
            "eastern standard time", "America/New_York",
            "pacific standard time", "America/Los_Angeles");

    /** Words in the names that calendars show to people, such as {@code Pacific Time (US & Canada),Tijuana}. */
    private static final Map<String, String> SHOWN = Map.of(
            "rome", "Europe/Rome",
            "london", "Europe/London",
            "pacific time", "America/Los_Angeles",
            "mountain time", "America/Denver",
            "central time", "America/Chicago",
            "eastern time", "America/New_York");

    private final ZoneId firm;
    private final Map<String, ZoneId> described = new HashMap<>();
    private boolean guessed;

    EventTimes(ZoneId firm, List<Component> zones) {
        this.firm = firm;
        for (Component zone : zones) {
            ZoneId told = byOffset(zone);
            if (told != null) {
                described.put(zone.text("TZID"), told);
            }
        }
    }

    /** Whether a zone was taken for the firm's because nothing told which one it is. */
    boolean guessed() {
        return guessed;
    }

    /** The time of that property; null where it is none, or only a day. */
    @Nullable
    ZonedDateTime time(Property property) {
        String text = property.value().strip().toUpperCase(Locale.ROOT);
        try {
            boolean universal = text.endsWith("Z");
            LocalDateTime local = LocalDateTime.parse(universal ? text.substring(0, text.length() - 1) : text, TIME);
            return universal
                    ? local.atZone(ZoneOffset.UTC)
                    : local.atZone(zone(property.parameters().get("TZID")));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The day of a property without a time; null where it is none. */
    static @Nullable LocalDate day(Property property) {
        try {
            return LocalDate.parse(property.value().strip(), DAY);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The end that lies so long after the start as RFC 5545 writes it: days by the calendar, hours exactly. */
    static @Nullable ZonedDateTime after(ZonedDateTime start, String duration) {
        Matcher parts = DURATION.matcher(duration.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return null;
        }
        int days = number(parts.group(1)) * 7 + number(parts.group(2));
        Duration exact = Duration.ofHours(number(parts.group(3)))
                .plusMinutes(number(parts.group(4)))
                .plusSeconds(number(parts.group(5)));
        return start.plus(Period.ofDays(days)).plus(exact);
    }

    private ZoneId zone(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return firm;
        }
        ZoneId known = named(id.strip());
        if (known == null) {
            known = described.get(id.strip());
        }
        guessed |= known == null;
        return known == null ? firm : known;
    }

    private static @Nullable ZoneId named(String id) {
        String outlook = OUTLOOK.get(id.toLowerCase(Locale.ROOT));
        String[] parts = id.split("/");
        String tail = parts.length > 2 ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : id;
        for (String name : List.of(outlook == null ? id : outlook, tail)) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException unknown) {
                continue;
            }
        }
        String lower = id.toLowerCase(Locale.ROOT);
        return SHOWN.keySet().stream()
                .filter(lower::contains)
                .findFirst()
                .map(word -> ZoneId.of(String.valueOf(SHOWN.get(word))))
                .orElse(null);
    }

    /** A zone that goes like the firm's in winter is the firm's. */
    private @Nullable ZoneId byOffset(Component zone) {
        for (Component part : zone.parts()) {
            Matcher offset = OFFSET.matcher(part.text("TZOFFSETTO"));
            if (part.name().equals("STANDARD") && offset.matches()) {
                int minutes = number(offset.group(2)) * 60 + number(offset.group(3));
                ZoneOffset told = ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -minutes : minutes) * 60);
                LocalDateTime winter = LocalDateTime.of(2026, 1, 15, 12, 0);
                return firm.getRules().getOffset(winter).equals(told) ? firm : told;
            }
        }
        return null;
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
