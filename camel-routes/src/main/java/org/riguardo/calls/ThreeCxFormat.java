package org.riguardo.calls;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;

/** The call records of 3CX, in the order of fields that its administrator chose; also with a row of headings. */
public final class ThreeCxFormat implements ExportFormat {

    private static final String KEY = "threecx-cdr";
    private static final int FEWEST = 5;
    private static final Pattern MARK = Pattern.compile(
            "(?i)Call \\d+|(?:[0-9A-F]{16}_\\d+)|Ext\\.\\d+|Chain:.*|Terminated ?By ?(?:Src|Dst)|(?:src|dst)_participant_terminated");

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        List<Line> head = CallTable.head(content);
        if (head.isEmpty() || head.get(0).cells().size() < FEWEST) {
            return false;
        }
        return ThreeCxFields.heading(head.get(0)) != null || looksSo(head.get(0));
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        PhoneSystem system = PhoneSystem.of(context);
        List<Line> head = CallTable.head(content);
        ThreeCxFields heading = head.isEmpty() ? null : ThreeCxFields.heading(head.get(0));
        ThreeCxFields fields = heading == null ? new ThreeCxFields(system.threeCxFields()) : heading;
        if (!fields.missing().isEmpty()) {
            String missing =
                    String.join(", ", fields.missing().stream().sorted().toList());
            return Reading.refused(new Sentence(
                    "Nell'ordine dei campi del 3CX mancano: " + missing + ".",
                    "The order of 3CX's fields lacks: " + missing + "."));
        }
        LocalTimes times = new LocalTimes(system.zone());
        return CallTable.read(
                content,
                context,
                KEY,
                line -> ThreeCxFields.heading(line) == null ? new ThreeCxRow(line, fields, times).read() : null);
    }

    /** A time and a sign of 3CX, wherever they stand. */
    private static boolean looksSo(Line line) {
        boolean timed = line.cells().stream().map(Cell::text).anyMatch(text -> ThreeCxRow.timeOf(text) != null);
        return timed
                && line.cells().stream().map(Cell::text).anyMatch(text -> MARK.matcher(text)
                        .matches());
    }
}
