package org.riguardo.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Appointment;
import org.riguardo.calendar.CalendarText.Component;
import org.riguardo.calendar.CalendarText.Property;

/** Reads one event into the meetings that it is: one, or each time that it comes back about today. */
final class EventReader {

    private static final int LONGEST_TITLE = 300;
    private static final int MOST_PEOPLE = 500;
    private static final int MOST_TIMES = 500;
    private static final int DAYS_BACK = 400;
    private static final int DAYS_AHEAD = 100;
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final EventTimes times;
    private final LocalDate today;
    private final boolean cancelledAll;

    EventReader(EventTimes times, LocalDate today, boolean cancelledAll) {
        this.times = times;
        this.today = today;
        this.cancelledAll = cancelledAll;
    }

    /** The meetings of an event, or why it is none. */
    record Result(List<Appointment> appointments, @Nullable Sentence leftOut) {

        static Result none(String italian, String english) {
            return new Result(List.of(), new Sentence(italian, english));
        }
    }

    Result read(Component event, int line) {
        Property startProperty = event.first("DTSTART");
        if (startProperty == null) {
            return Result.none("L'evento non ha un inizio (DTSTART).", "The event has no start (DTSTART).");
        }
        ZonedDateTime start = times.time(startProperty);
        if (start == null) {
            return EventTimes.day(startProperty) == null
                    ? Result.none("L'inizio dell'evento non si legge.", "The start of the event cannot be read.")
                    : Result.none("Evento di un giorno intero.", "An event of a whole day.");
        }
        Property organiser = event.first("ORGANIZER");
        String from = organiser == null ? null : address(organiser);
        List<String> people = people(event, from);
        if (from == null && people.isEmpty()) {
            return Result.none("Evento senza invitati.", "An event to which nobody is asked.");
        }
        if (Duration.between(start, end(event, start)).compareTo(LONGEST) > 0) {
            return Result.none("Evento di più di un giorno.", "An event of more than a day.");
        }
        List<Appointment> appointments = new ArrayList<>();
        for (Occurrence one : occurrences(event)) {
            Instant at = one.at().toInstant();
            appointments.add(new Appointment(
                    line,
                    key(event, one.at(), from, people),
                    version(event),
                    at,
                    at.plus(one.lasts()),
                    from,
                    people,
                    title(event),
                    one.off()));
        }
        return new Result(appointments, null);
    }

    /** One time at which an event takes place, or would have if it had not been called off. */
    record Occurrence(ZonedDateTime at, Duration lasts, boolean off) {}

    /** The times about today at which an event of a day at most takes place; none for one of whole days or without a start. */
    List<Occurrence> occurrences(Component event) {
        Property startProperty = event.first("DTSTART");
        ZonedDateTime start = startProperty == null ? null : times.time(startProperty);
        if (start == null) {
            return List.of();
        }
        Duration lasts = Duration.between(start, end(event, start));
        if (lasts.compareTo(LONGEST) > 0) {
            return List.of();
        }
        boolean off = cancelledAll || event.text("STATUS").equalsIgnoreCase("CANCELLED");
        Set<Instant> except = instants(event, "EXDATE");
        return starts(event, start).stream()
                .map(at -> new Occurrence(at, lasts, off || except.contains(at.toInstant())))
                .toList();
    }

    private ZonedDateTime end(Component event, ZonedDateTime start) {
        Property ending = event.first("DTEND");
        ZonedDateTime end = ending == null ? null : times.time(ending);
        if (end == null && event.first("DURATION") != null) {
            end = EventTimes.after(start, event.text("DURATION"));
        }
        return end == null || end.isBefore(start) ? start.plus(USUAL) : end;
    }

    private List<ZonedDateTime> starts(Component event, ZonedDateTime start) {
        String rule = event.text("RRULE");
        if (rule.isEmpty()) {
            return List.of(start);
        }
        ZonedDateTime from = today.minusDays(DAYS_BACK).atStartOfDay(start.getZone());
        ZonedDateTime to = today.plusDays(DAYS_AHEAD).atStartOfDay(start.getZone());
        try {
            List<ZonedDateTime> dates =
                    new ArrayList<>(new Recur<ZonedDateTime>(rule, true).getDates(start, from, to, MOST_TIMES));
            if (!start.isBefore(from) && !start.isAfter(to) && !dates.contains(start)) {
                dates.add(0, start);
            }
            return dates;
        } catch (RuntimeException unreadable) {
            return List.of(start);
        }
    }

    private Set<Instant> instants(Component event, String property) {
        Set<Instant> instants = new LinkedHashSet<>();
        for (Property written : event.all(property)) {
            for (String one : written.value().split(",")) {
                ZonedDateTime at = times.time(new Property(one, written.parameters()));
                if (at != null) {
                    instants.add(at.toInstant());
                }
            }
        }
        return instants;
    }

    static List<String> people(Component event, @Nullable String organiser) {
        Set<String> people = new LinkedHashSet<>();
        for (Property attendee : event.all("ATTENDEE")) {
            String address = address(attendee);
            String kind = attendee.parameters().getOrDefault("CUTYPE", "").toUpperCase(Locale.ROOT);
            boolean declined = "DECLINED".equalsIgnoreCase(attendee.parameters().get("PARTSTAT"));
            boolean thing = kind.equals("RESOURCE") || kind.equals("ROOM");
            if (address != null && !address.equals(organiser) && !declined && !thing && people.size() < MOST_PEOPLE) {
                people.add(address);
            }
        }
        return List.copyOf(people);
    }

    static @Nullable String address(Property person) {
        String value = person.value().strip().toLowerCase(Locale.ROOT);
        String mailto = value.startsWith("mailto:") ? value.substring("mailto:".length()) : value;
        String other = person.parameters().getOrDefault("EMAIL", "").strip().toLowerCase(Locale.ROOT);
        String address = mailto.contains("@") ? mailto : other;
        return address.matches("[^@\\s,;<>]{1,200}@[^@\\s,;<>]{1,120}") ? address : null;
    }

    /** Its id with the time at which this one of several should have begun; without an id, what it says. */
    private String key(Component event, ZonedDateTime at, @Nullable String organiser, List<String> people) {
        String id = event.text("UID");
        if (id.isEmpty()) {
            return hash(List.of(
                    at.toInstant().toString(), String.valueOf(organiser), people.toString(), event.text("SUMMARY")));
        }
        Property moved = event.first("RECURRENCE-ID");
        ZonedDateTime of = moved == null ? null : times.time(moved);
        boolean several = !event.text("RRULE").isEmpty();
        String which = of != null
                ? of.toInstant().toString()
                : several ? at.toInstant().toString() : "";
        return hash(List.of(id, which));
    }

    private static int version(Component event) {
        String sequence = event.text("SEQUENCE");
        return sequence.matches("\\d{1,8}") ? Integer.parseInt(sequence) : 0;
    }

    private static @Nullable String title(Component event) {
        String title = event.text("SUMMARY")
                .replaceAll("\\\\[nN]", " ")
                .replaceAll("\\\\(.)", "$1")
                .strip();
        return title.isEmpty() ? null : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    private static String hash(List<String> values) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", values).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
