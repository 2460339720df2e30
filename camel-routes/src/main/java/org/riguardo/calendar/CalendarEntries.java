package org.riguardo.calendar;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.ParserException;
import org.jspecify.annotations.Nullable;
import org.riguardo.calendar.CalendarEntry.Kind;
import org.riguardo.calendar.CalendarText.Component;
import org.riguardo.calendar.CalendarText.Property;
import org.riguardo.calendar.EventReader.Occurrence;

/** Reads one resource of a calendar server: its entries, whole days left out, those that come back about today each by itself. */
public final class CalendarEntries {

    private static final int MOST = 1_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 20_000;

    private final ZoneId zone;
    private final LocalDate today;

    public CalendarEntries(ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
    }

    /** The entries; none when it cannot be read. */
    public List<CalendarEntry> of(String text) {
        CalendarText read;
        try {
            read = CalendarText.of(text);
        } catch (IOException | ParserException unreadable) {
            return List.of();
        }
        EventTimes times = new EventTimes(zone, read.zones());
        EventReader events = new EventReader(times, today, read.method().equals("CANCEL"));
        Set<Instant> moved = new HashSet<>();
        for (Component one : read.entries()) {
            Property of = one.first("RECURRENCE-ID");
            ZonedDateTime at = of == null ? null : times.time(of);
            if (at != null) {
                moved.add(at.toInstant());
            }
        }
        List<CalendarEntry> entries = new ArrayList<>();
        for (Component one : read.entries()) {
            if (entries.size() < MOST && !one.text("UID").isEmpty()) {
                entries.addAll(one.name().equals("VEVENT") ? meetings(one, events, times, moved) : single(one, times));
            }
        }
        return entries;
    }

    private static List<CalendarEntry> meetings(
            Component event, EventReader events, EventTimes times, Set<Instant> moved) {
        List<CalendarEntry> meetings = new ArrayList<>();
        Property instance = event.first("RECURRENCE-ID");
        ZonedDateTime of = instance == null ? null : times.time(instance);
        boolean series = !event.text("RRULE").isEmpty();
        for (Occurrence one : events.occurrences(event)) {
            Instant at = one.at().toInstant();
            if (series && moved.contains(at)) {
                continue;
            }
            Instant which = of != null ? of.toInstant() : series ? at : null;
            boolean told = event.first("DTEND") != null || event.first("DURATION") != null;
            meetings.add(entry(event, Kind.MEETING, which, at, told ? one.lasts() : null, !one.off()));
        }
        return meetings;
    }

    private List<CalendarEntry> single(Component one, EventTimes times) {
        boolean todo = one.name().equals("VTODO");
        for (String when :
                todo ? List.of("DTSTART", "DUE", "CREATED", "DTSTAMP") : List.of("DTSTART", "CREATED", "DTSTAMP")) {
            Property property = one.first(when);
            Instant at = property == null ? null : instant(property, times);
            if (at != null) {
                String status = one.text("STATUS").toUpperCase(Locale.ROOT);
                boolean over = todo ? status.equals("COMPLETED") : !status.equals("CANCELLED");
                return List.of(entry(one, todo ? Kind.TODO : Kind.NOTE, null, at, length(one, times, at), over));
            }
        }
        return List.of();
    }

    private @Nullable Instant instant(Property property, EventTimes times) {
        ZonedDateTime time = times.time(property);
        LocalDate day = time == null ? EventTimes.day(property) : null;
        return time != null
                ? time.toInstant()
                : day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable Duration length(Component one, EventTimes times, Instant at) {
        Property due = one.first("DUE");
        ZonedDateTime end = due == null ? null : times.time(due);
        return end == null || !end.toInstant().isAfter(at) ? null : Duration.between(at, end.toInstant());
    }

    private static CalendarEntry entry(
            Component one, Kind kind, @Nullable Instant which, Instant at, @Nullable Duration length, boolean over) {
        Property from = one.first("ORGANIZER");
        String organiser = from == null ? null : EventReader.address(from);
        Map<String, String> own = new LinkedHashMap<>();
        one.names().stream()
                .filter(name -> name.startsWith("X-") || name.equals("CATEGORIES"))
                .forEach(name -> own.put(name, plain(one.text(name), LONGEST_TITLE)));
        return new CalendarEntry(
                kind,
                one.text("UID"),
                which,
                at,
                length,
                over,
                plain(one.text("SUMMARY"), LONGEST_TITLE).replaceAll("\\s+", " "),
                plain(one.text("DESCRIPTION"), LONGEST_TEXT),
                EventReader.people(one, organiser),
                organiser,
                own);
    }

    private static String plain(String written, int longest) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < written.length() && text.length() < longest; at++) {
            char c = written.charAt(at);
            if (c == '\\' && at + 1 < written.length()) {
                char next = written.charAt(++at);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString().strip();
    }
}
