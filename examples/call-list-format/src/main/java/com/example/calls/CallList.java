package com.example.calls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.*;
import org.riguardo.api.facts.Direction;

/** A list of calls: {@code CALLS} in its first line, then {@code id;begin;seconds;IN or OUT;number} in each, {@code END} in the last one. */
public final class CallList implements ExportFormat {

    private static final String FIRST = "CALLS\n";
    private static final String LAST = "END\n";
    private static final int LARGEST = 10_000_000;

    @Override
    public String key() {
        return "call-list";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return new String(content.head(FIRST.length()), StandardCharsets.UTF_8).equals(FIRST);
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        if (content.size() > LARGEST) {
            return Reading.refused(new Sentence("L’elenco è troppo grande.", "The list is too large."));
        }
        String text = new String(content.bytes(), StandardCharsets.UTF_8);
        if (!text.endsWith("\n" + LAST)) {
            return new Reading.Incomplete(
                    new Sentence("Manca la riga END alla fine.", "There is no END in the last line."));
        }
        List<CallRecord> calls = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int line = 2; line < lines.size(); line++) {
            String row = lines.get(line - 1);
            try {
                calls.add(call(line, row.split(";", -1)));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                problems.add(new Problem(
                        line, null, row, new Sentence("Questa riga non è una chiamata.", "This line is no call.")));
            }
        }
        return Reading.Read.ofCalls(
                new ReadFacts(
                        key(),
                        Extent.ADDITION,
                        null,
                        lines.size() - 2,
                        problems.size(),
                        List.of(),
                        problems,
                        List.of()),
                calls);
    }

    private static CallRecord call(int line, String[] cells) {
        Instant begin = Instant.parse(cells[1]);
        Duration talked = Duration.ofSeconds(Integer.parseUnsignedInt(cells[2]));
        return new CallRecord(
                line,
                cells[0].substring(0, Math.min(64, cells[0].length())),
                Set.of(),
                cells[3].equals("IN") ? Direction.IN : Direction.OUT,
                cells[4].isBlank() ? null : cells[4],
                null,
                begin,
                begin.plus(talked),
                talked,
                talked.isZero() ? CallRecord.Reached.NOBODY : CallRecord.Reached.PERSON);
    }
}
