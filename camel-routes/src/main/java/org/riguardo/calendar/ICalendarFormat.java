package org.riguardo.calendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ParserException;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Appointment;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.calendar.CalendarText.Component;

/** Calendar files (iCalendar, RFC 5545) with meetings to which people were asked by their addresses. */
public final class ICalendarFormat implements ExportFormat {

    private static final String KEY = "icalendar";
    private static final int HEAD = 4_096;
    private static final long LARGEST = 16L << 20;
    private static final int MOST_MEETINGS = 20_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        String head = new String(content.head(HEAD), StandardCharsets.UTF_8);
        String bare = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return bare.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR");
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        if (content.size() > LARGEST) {
            return tooLarge();
        }
        String text = text(content.bytes());
        if (!ended(text)) {
            return context.declaredComplete()
                    ? Reading.refused(new Sentence(
                            "Il calendario non finisce (END:VCALENDAR).", "The calendar does not end (END:VCALENDAR)."))
                    : new Reading.Incomplete(new Sentence(
                            "Il calendario non finisce (END:VCALENDAR): il file sembra interrotto.",
                            "The calendar does not end (END:VCALENDAR): the file seems to be cut off."));
        }
        try {
            return read(CalendarText.of(text), lines(text), context);
        } catch (ParserException broken) {
            return new Reading.Refused(List.of(new Problem(
                    Math.max(1, broken.getLineNo()),
                    null,
                    null,
                    new Sentence(
                            "Da questa riga il file non è un calendario che si possa leggere.",
                            "From this line on the file is no calendar that could be read."))));
        }
    }

    private static Reading read(CalendarText calendar, List<Integer> lines, ReadContext context) {
        EventTimes times = new EventTimes(context.zone(), calendar.zones());
        EventReader reader =
                new EventReader(times, context.today(), calendar.method().equals("CANCEL"));
        Map<String, Appointment> meetings = new LinkedHashMap<>();
        Map<String, Appointment> moved = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Component> events = calendar.events();
        if (events.isEmpty()) {
            return Reading.refused(
                    new Sentence("Il calendario non contiene incontri.", "The calendar holds no meetings."));
        }
        boolean answer = calendar.method().equals("REPLY");
        int read = 0;
        for (int at = 0; at < events.size(); at++) {
            int line = at < lines.size() ? lines.get(at) : 1;
            EventReader.Result result = answer
                    ? EventReader.Result.none(
                            "È la risposta a un invito, non un incontro.",
                            "It is the answer to an invitation, no meeting.")
                    : reader.read(events.get(at), line);
            if (result.leftOut() != null) {
                problems.add(new Problem(line, null, null, result.leftOut()));
            }
            Map<String, Appointment> into = events.get(at).first("RECURRENCE-ID") == null ? meetings : moved;
            result.appointments()
                    .forEach(one ->
                            into.merge(one.key(), one, (old, other) -> other.version() >= old.version() ? other : old));
            read += Math.max(1, result.appointments().size());
            if (meetings.size() > MOST_MEETINGS) {
                return tooLarge();
            }
        }
        meetings.putAll(moved);
        List<Sentence> notes = times.guessed()
                ? List.of(new Sentence(
                        "Il fuso orario di un evento non è noto: preso quello dello studio.",
                        "The time zone of an event is not known: taken for the firm's."))
                : List.of();
        List<Appointment> all = List.copyOf(meetings.values());
        return Reading.Read.ofAppointments(
                new ReadFacts(KEY, Extent.ADDITION, null, read, read - all.size(), List.of(), problems, notes), all);
    }

    private static boolean ended(String text) {
        String end = text.stripTrailing().toUpperCase(Locale.ROOT);
        return end.endsWith("END:VCALENDAR");
    }

    /** The lines at which events begin, counted from 1. */
    private static List<Integer> lines(String text) {
        List<Integer> lines = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.strip().equalsIgnoreCase("BEGIN:VEVENT")) {
                lines.add(number);
            }
        }
        return lines;
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Reading tooLarge() {
        return Reading.refused(new Sentence(
                "Il calendario è troppo grande: al massimo 20.000 incontri e 16 MB.",
                "The calendar is too large: 20,000 meetings and 16 MB at most."));
    }
}
