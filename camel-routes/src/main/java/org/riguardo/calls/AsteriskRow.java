package org.riguardo.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.exports.grid.Line;

/**
 * One row of the file of Asterisk's {@code cdr_csv}: accountcode, src, dst, dcontext, clid, channel, dstchannel, lastapp,
 * lastdata, start, answer, end, duration, billsec, disposition, amaflags, then, where it was set up so, uniqueid, userfield and
 * peeraccount, linkedid, sequence.
 */
final class AsteriskRow {

    static final int FEWEST = 16;
    static final int MOST = 21;

    private static final int UNIQUE = 16;
    /** Rows of more than 18 fields have a linkedid, behind which the sequence alone stands. */
    private static final int FROM_END_LINKED = 2;
    /** What makes a row the same one: all of it but the account, the caller's name, the application's data and flags. */
    private static final List<Integer> OF_KEY = List.of(1, 2, 3, 5, 6, 7, 9, 10, 11, 12, 13, 14);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern UNIQUE_ID = Pattern.compile("(?:.{1,100}-)?(\\d{9,11})\\.\\d{1,12}");
    private static final Pattern CLID_NUMBER = Pattern.compile("<([^<>]*)>\\s*$");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");
    private static final Pattern VOICE_MAIL = Pattern.compile("vm[busi]?\\d+.*|\\*.*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> DISPOSITIONS =
            Set.of("ANSWERED", "NO ANSWER", "NOANSWER", "BUSY", "FAILED", "CONGESTION");
    private static final Set<String> MEETING_ROOMS = Set.of("meetme", "confbridge");
    private static final Set<String> MACHINES = Set.of(
            "voicemail",
            "voicemailmain",
            "minivmrecord",
            "background",
            "playback",
            "controlplayback",
            "read",
            "waitexten",
            "directory",
            "echo",
            "milliwatt",
            "record",
            "musiconhold",
            "receivefax",
            "sendfax",
            "rxfax",
            "txfax",
            "answeringmachine",
            "amd");
    private static final Sentence NO_RECORD = new Sentence(
            "La riga non è una registrazione di chiamata di Asterisk (da 16 a 21 campi).",
            "The row is no call record of Asterisk (16 to 21 fields).");

    private final Line line;
    private final LocalTimes times;

    AsteriskRow(Line line, LocalTimes times) {
        this.line = line;
        this.times = times;
    }

    /** Whether the row has the shape of a record. */
    static boolean fits(Line line) {
        int width = line.cells().size();
        return width >= FEWEST
                && width <= MOST
                && time(line.cell(9).text()) != null
                && SECONDS.matcher(line.cell(12).text()).matches()
                && SECONDS.matcher(line.cell(13).text()).matches()
                && DISPOSITIONS.contains(disposition(line));
    }

    RowReading read() {
        if (line.cells().size() < FEWEST || line.cells().size() > MOST) {
            return new RowReading.Unreadable(null, null, NO_RECORD);
        }
        LocalDateTime start = time(text(9));
        if (start == null) {
            return unreadable("start", text(9), "L'ora di inizio", "The time of the start");
        }
        if (!SECONDS.matcher(text(12)).matches() || !SECONDS.matcher(text(13)).matches()) {
            return unreadable("duration", text(12) + "/" + text(13), "La durata in secondi", "The duration in seconds");
        }
        if (!DISPOSITIONS.contains(disposition(line))) {
            return unreadable("disposition", text(14), "L'esito", "The disposition");
        }
        return sides(start);
    }

    private RowReading sides(LocalDateTime start) {
        String caller = Dialled.inside(text(1));
        String callersPeer = Dialled.peer(text(5));
        String dialled = Dialled.outside(text(2));
        String context = text(3).toLowerCase(Locale.ROOT);
        if (dialled != null && (caller != null || callersPeer != null || context.startsWith("from-internal"))) {
            return record(start, Direction.OUT, dialled, callersPeer == null ? caller : callersPeer);
        }
        String from = Dialled.outside(text(1));
        if (from == null && (caller != null || callersPeer != null)) {
            return new RowReading.Inside();
        }
        String agent = Dialled.peer(text(6));
        String number = from == null ? numberOfClid() : from;
        return record(start, Direction.IN, number, agent == null ? Dialled.inside(text(2)) : agent);
    }

    private RowReading record(
            LocalDateTime start, Direction direction, @Nullable String number, @Nullable String extension) {
        LocalTimes.Placed placed = times.place(start, born());
        Reached reached = reached();
        boolean silent = reached == Reached.NOBODY || reached == Reached.NOTHING;
        long lasted = Long.parseLong(text(12));
        long talked = silent ? 0 : Math.min(Long.parseLong(text(13)), lasted);
        CallRecord call = new CallRecord(
                line.number(),
                Keys.of("asterisk", OF_KEY.stream().map(this::text).toList()),
                links(start),
                direction,
                number,
                extension,
                placed.at(),
                placed.at().plusSeconds(lasted),
                Duration.ofSeconds(talked),
                !silent && talked == 0 ? Reached.NOBODY : reached);
        return new RowReading.Outside(call, placed.twice(), placed.otherZone());
    }

    private Reached reached() {
        return switch (disposition(line)) {
            case "ANSWERED" -> answeredByPerson() ? Reached.PERSON : Reached.MACHINE;
            case "FAILED", "CONGESTION" -> Reached.NOTHING;
            default -> Reached.NOBODY;
        };
    }

    /** Two channels were joined, and neither is a mailbox or an announcement; a room for meetings joins people without one. */
    private boolean answeredByPerson() {
        String application = text(7).toLowerCase(Locale.ROOT);
        if (MEETING_ROOMS.contains(application)) {
            return true;
        }
        return !text(6).isEmpty()
                && !MACHINES.contains(application)
                && !VOICE_MAIL.matcher(text(2)).matches();
    }

    private Set<String> links(LocalDateTime start) {
        Set<String> links = new LinkedHashSet<>();
        if (uniqueId(UNIQUE) != null) {
            links.add(text(UNIQUE));
        }
        int linked = line.cells().size() - FROM_END_LINKED;
        if (line.cells().size() > UNIQUE + 2 && uniqueId(linked) != null) {
            links.add(text(linked));
        }
        return links.isEmpty() ? Set.of("~" + Keys.link(text(5)) + "@" + start.toLocalDate()) : links;
    }

    /** The second in which the channel was made: what its id begins with. */
    private @Nullable Instant born() {
        String seconds = uniqueId(UNIQUE);
        return seconds == null ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    private @Nullable String uniqueId(int at) {
        Matcher id = UNIQUE_ID.matcher(text(at));
        return id.matches() ? id.group(1) : null;
    }

    private @Nullable String numberOfClid() {
        Matcher number = CLID_NUMBER.matcher(text(4));
        return number.find() ? Dialled.outside(number.group(1)) : null;
    }

    private String text(int column) {
        return line.cell(column).text();
    }

    private static String disposition(Line line) {
        return line.cell(14).text().toUpperCase(Locale.ROOT);
    }

    private static @Nullable LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static RowReading unreadable(String field, String value, String italian, String english) {
        return new RowReading.Unreadable(
                field, value, new Sentence(italian + " non si legge.", english + " cannot be read."));
    }
}
