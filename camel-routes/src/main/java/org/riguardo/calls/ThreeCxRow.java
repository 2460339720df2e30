package org.riguardo.calls;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.exports.grid.Line;

/**
 * One row that 3CX wrote. Times are local, without a zone; an extension is written {@code Ext.103}, an outside number as it was
 * signalled; {@code time_answered} is empty where nobody answered.
 */
final class ThreeCxRow {

    private static final List<DateTimeFormatter> TIMES = List.of(
            time("uuuu/MM/dd HH:mm:ss"),
            time("uuuu-MM-dd HH:mm:ss"),
            time("uuuu-MM-dd'T'HH:mm:ss"),
            time("dd/MM/uuuu HH:mm:ss"));
    private static final Pattern EXTENSION = Pattern.compile("(?i)ext\\.?\\s*(\\d{2,6})");
    private static final Pattern NEVER_RANG = Pattern.compile("(?i).*(?:failed|invalid|forbidden).*");
    private static final Set<String> MACHINES = Set.of(
            "ivr",
            "queue",
            "ringgroup",
            "voicemail",
            "vmail",
            "voicemailbox",
            "parking",
            "faxqueue",
            "fax",
            "script",
            "callflowapp",
            "specialmenu");
    private static final Pattern VOICE_MAIL = Pattern.compile("(?i)(?:vm|vmail|voicemail)\\b.*");
    private static final List<String> OF_KEY = List.of(
            "callid",
            "historyid",
            "time_start",
            "time_answered",
            "time_end",
            "from_no",
            "to_no",
            "dial_no",
            "final_number");

    private final Line line;
    private final ThreeCxFields fields;
    private final LocalTimes times;

    ThreeCxRow(Line line, ThreeCxFields fields, LocalTimes times) {
        this.line = line;
        this.fields = fields;
        this.times = times;
    }

    /** That text as a time; null when it is none. */
    static @Nullable LocalDateTime timeOf(String text) {
        String plain = text.replaceFirst("\\.\\d{1,9}$", "");
        for (DateTimeFormatter format : TIMES) {
            try {
                return LocalDateTime.parse(plain, format);
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return null;
    }

    RowReading read() {
        LocalDateTime start = timeOf(text("time_start"));
        if (start == null) {
            return unreadable("time_start");
        }
        LocalDateTime end = timeOf(text("time_end"));
        if (end == null) {
            return unreadable("time_end");
        }
        LocalDateTime answered = timeOf(text("time_answered"));
        if (answered == null && !text("time_answered").isEmpty()) {
            return unreadable("time_answered");
        }
        String caller = extension(text("from_no"));
        if (caller == null) {
            String number = Dialled.outside(text("from_no"));
            return record(start, answered, end, Direction.IN, number, finalExtension());
        }
        String number = firstOutside("dial_no", "to_no", "final_number");
        return number == null ? new RowReading.Inside() : record(start, answered, end, Direction.OUT, number, caller);
    }

    private RowReading record(
            LocalDateTime start,
            @Nullable LocalDateTime answered,
            LocalDateTime end,
            Direction direction,
            @Nullable String number,
            @Nullable String extension) {
        LocalTimes.Placed placed = times.place(start, null);
        Duration lasted = between(start, end);
        Duration talked = answered == null ? Duration.ZERO : between(answered, end);
        Duration counted = talked.compareTo(lasted) > 0 ? lasted : talked;
        CallRecord call = new CallRecord(
                line.number(),
                Keys.of("3cx", OF_KEY.stream().map(this::text).toList()),
                links(start),
                direction,
                number,
                extension,
                placed.at(),
                placed.at().plus(lasted),
                counted,
                reached(direction, counted));
        return new RowReading.Outside(call, placed.twice(), false);
    }

    private Reached reached(Direction direction, Duration talked) {
        if (talked.isZero()) {
            return NEVER_RANG.matcher(text("reason_terminated")).matches() ? Reached.NOTHING : Reached.NOBODY;
        }
        return direction == Direction.IN && answeredByMachine() ? Reached.MACHINE : Reached.PERSON;
    }

    private boolean answeredByMachine() {
        String type = text("final_type").isEmpty() ? text("to_type") : text("final_type");
        String last = text("final_number").isEmpty() ? text("to_no") : text("final_number");
        return MACHINES.contains(type.toLowerCase(Locale.ROOT).replace("_", ""))
                || VOICE_MAIL.matcher(last).matches();
    }

    /** The ids of the call; where neither was chosen, the chain of those it went through. */
    private Set<String> links(LocalDateTime start) {
        Set<String> links = new LinkedHashSet<>();
        if (!text("callid").isEmpty()) {
            links.add("3cx:" + Keys.link(text("callid")));
        }
        if (!text("historyid").isEmpty()) {
            links.add("3cx:" + Keys.link(text("historyid")) + "@" + start.toLocalDate());
        }
        if (links.isEmpty()) {
            String chain = text("chain").isEmpty() ? text("from_no") + ";" + text("to_no") : text("chain");
            links.add("~" + Keys.link(chain) + "@" + start.toLocalDate());
        }
        return links;
    }

    private @Nullable String finalExtension() {
        for (String field : List.of("final_number", "final_dn", "to_no", "to_dn")) {
            String found = extension(text(field));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String firstOutside(String... names) {
        for (String name : names) {
            String number = extension(text(name)) == null ? Dialled.outside(text(name)) : null;
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static @Nullable String extension(String written) {
        var named = EXTENSION.matcher(written);
        return named.matches() ? named.group(1) : Dialled.inside(written);
    }

    /** Where the clock was put back in between, the end seems to come first. */
    private static Duration between(LocalDateTime from, LocalDateTime to) {
        Duration plain = Duration.between(from, to);
        Duration mended = plain.isNegative() ? plain.plusHours(1) : plain;
        return mended.isNegative() ? Duration.ZERO : mended;
    }

    private String text(String field) {
        return fields.of(line, field);
    }

    private RowReading unreadable(String field) {
        return new RowReading.Unreadable(
                field,
                text(field),
                new Sentence(
                        "L'ora non si legge: l'ordine dei campi del 3CX è quello impostato?",
                        "The time cannot be read: is the order of 3CX's fields the one that was set?"));
    }

    private static DateTimeFormatter time(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
