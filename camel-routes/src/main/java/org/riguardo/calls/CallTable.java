package org.riguardo.calls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Encoding;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;
import org.riguardo.exports.grid.TextGrid;

/** Reads a text with one record of a phone system in each row, within limits; a row that cannot be read is a problem. */
final class CallTable {

    private static final long LARGEST = 256L << 20;
    private static final int MOST_ROWS = 2_000_000;
    private static final int MOST_CALLS = 200_000;
    private static final int YEARS = 3;
    private static final int MOST_PROBLEMS = 1_000;
    private static final int HEAD = 65_536;
    private static final int FIRST_ROWS = 5;

    private final Map<String, CallRecord> calls = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Instant since;
    private int rows;
    private int old;
    private int inside;
    private int repeated;
    private int unreadable;
    private int hourTwice;
    private int otherZone;

    private CallTable(Instant since) {
        this.since = since;
    }

    /** How a row is read; null for one that is no record but a heading. */
    interface Rows {
        @Nullable
        RowReading read(Line line);
    }

    /** The first rows of a text with commas; empty where the bytes are none. */
    static List<Line> head(Content content) throws IOException {
        byte[] head = content.head(HEAD);
        String text = Encoding.decodeHead(head).orElse("");
        List<Line> lines = new ArrayList<>();
        try (LineWalk walk = TextGrid.of(text, ',', false).walk()) {
            for (Line line = walk.next(); line != null && lines.size() < FIRST_ROWS; line = walk.next()) {
                if (line.filled() > 0) {
                    lines.add(line);
                }
            }
        } catch (BrokenGrid broken) {
            return lines;
        }
        return lines;
    }

    /** All rows of the content, as facts of that layout. */
    static Reading read(Content content, ReadContext context, String layout, Rows rows) throws IOException {
        if (content.size() > LARGEST) {
            return tooMany();
        }
        if (!context.declaredComplete() && !ended(content)) {
            return new Reading.Incomplete(new Sentence(
                    "L'ultima riga non è terminata: il file sembra interrotto.",
                    "The last line is not ended: the file seems to be cut off."));
        }
        CallTable table = new CallTable(
                context.today().minusYears(YEARS).atStartOfDay(context.zone()).toInstant());
        try (LineWalk walk = TextGrid.of(content, charset(content), ',', false).walk()) {
            for (Line line = walk.next(); line != null; line = walk.next()) {
                if (table.rows >= MOST_ROWS || table.calls.size() > MOST_CALLS) {
                    return tooMany();
                }
                table.add(line, line.filled() == 0 ? null : rows.read(line));
            }
        } catch (BrokenGrid broken) {
            return broken(broken, context);
        }
        return table.reading(layout);
    }

    private void add(Line line, @Nullable RowReading reading) {
        rows += reading == null ? 0 : 1;
        if (reading instanceof RowReading.Outside outside
                && outside.call().startedAt().isBefore(since)) {
            old++;
        } else if (reading instanceof RowReading.Outside outside) {
            int before = calls.size();
            calls.merge(outside.call().key(), outside.call(), CallRecord::alsoLinkedBy);
            repeated += calls.size() == before ? 1 : 0;
            hourTwice += outside.hourTwice() ? 1 : 0;
            otherZone += outside.otherZone() ? 1 : 0;
        } else if (reading instanceof RowReading.Unreadable row) {
            unreadable++;
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(line.number(), row.field(), row.value(), row.reason()));
            }
        } else {
            inside += reading == null ? 0 : 1;
        }
    }

    private Reading reading(String layout) {
        if (rows == unreadable) {
            return problems.isEmpty()
                    ? Reading.refused(new Sentence("Il file non contiene chiamate.", "The file holds no calls."))
                    : new Reading.Refused(problems.subList(0, Math.min(problems.size(), FIRST_ROWS)));
        }
        int leftOut = inside + old + repeated + unreadable;
        return Reading.Read.ofCalls(
                new ReadFacts(layout, Extent.ADDITION, null, rows, leftOut, List.of(), problems, notes()),
                List.copyOf(calls.values()));
    }

    private List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>();
        note(notes, inside, "Chiamate fra interni dello studio, non tenute: ", "Calls within the firm, not kept: ");
        note(notes, old, "Chiamate di oltre 3 anni fa, non tenute: ", "Calls of more than 3 years ago, not kept: ");
        note(notes, repeated, "Righe ripetute: ", "Repeated rows: ");
        note(
                notes,
                hourTwice,
                "Nella notte in cui l'orologio torna indietro l'ora non dice quale delle due sia; presa la prima, righe: ",
                "In the night when the clock goes back the hour does not tell which of the two it is; taken for the first, rows: ");
        note(
                notes,
                otherZone,
                "Gli orari non sono del fuso dello studio, a giudicare dai codici delle chiamate: indicare il fuso del"
                        + " centralino nelle impostazioni. Righe: ",
                "The times are not of the firm's zone, judging by the calls' ids: set the phone system's zone in the settings."
                        + " Rows: ");
        return notes;
    }

    private static void note(List<Sentence> notes, int count, String italian, String english) {
        if (count > 0) {
            notes.add(new Sentence(italian + count + ".", english + count + "."));
        }
    }

    private static Reading broken(BrokenGrid broken, ReadContext context) {
        if (broken.fault() == BrokenGrid.Fault.OPEN_QUOTE && !context.declaredComplete()) {
            return new Reading.Incomplete(new Sentence(
                    "Un campo tra virgolette non si chiude: il file sembra interrotto.",
                    "A quoted field does not end: the file seems to be cut off."));
        }
        return new Reading.Refused(List.of(new Problem(
                broken.line(),
                null,
                null,
                new Sentence(
                        "Da questa riga il file non si può leggere (virgolette o caratteri).",
                        "From this row on the file cannot be read (quotes or characters)."))));
    }

    /** Numbers and times are all that counts; a name in an unknown encoding must not stop the reading. */
    private static Charset charset(Content content) throws IOException {
        byte[] head = content.head(HEAD);
        Charset likely = Encoding.candidates(head).get(0);
        boolean marked = head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB;
        return likely.equals(StandardCharsets.UTF_8) && !marked || likely.name().startsWith("windows")
                ? StandardCharsets.ISO_8859_1
                : likely;
    }

    private static boolean ended(Content content) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(Math.max(0, content.size() - 2));
            byte[] tail = in.readNBytes(2);
            return tail.length > 0
                    && (isEnd(tail[tail.length - 1]) || tail.length == 2 && isEnd(tail[0]) && tail[1] == 0);
        }
    }

    private static boolean isEnd(byte sign) {
        return sign == '\n' || sign == '\r' || sign == 0x1A;
    }

    private static Reading tooMany() {
        return Reading.refused(new Sentence(
                "Il file delle chiamate è troppo grande: al massimo 200.000 chiamate negli ultimi 3"
                        + " anni, 2.000.000 di righe e 256 MB.",
                "The file of calls is too large: 200,000 calls in the last 3 years,"
                        + " 2,000,000 rows and 256 MB at most."));
    }
}
