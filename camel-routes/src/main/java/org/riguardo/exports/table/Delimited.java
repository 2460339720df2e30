package org.riguardo.exports.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riguardo.api.exports.Content;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Encoding;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;
import org.riguardo.exports.grid.TextGrid;

/**
 * How the fields of a text are separated: by the sign that {@code sep=} names, or by the one that makes most headings known,
 * or the widest rows that could be a table.
 */
final class Delimited {

    private static final String SEPARATORS = ";\t,|:";

    private final char separator;
    private final boolean named;
    private final List<Line> head;

    private Delimited(String text, char separator, boolean named) throws IOException {
        this.separator = separator;
        this.named = named;
        this.head = head(TextGrid.of(text, separator, named));
    }

    /** The first rows as far as they can be read. */
    private static List<Line> head(TextGrid grid) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (LineWalk walk = grid.walk()) {
            for (Line line = walk.next(); line != null && lines.size() < Recognition.HEAD; line = walk.next()) {
                lines.add(line);
            }
        } catch (BrokenGrid broken) {
            return lines;
        }
        return lines;
    }

    /**
     * The separation of a text that begins with these bytes; empty when no sign makes a table of it.
     *
     * @param whole whether they are all of its bytes; else the last line is cut somewhere
     */
    static Optional<Delimited> of(byte[] bytes, boolean whole) throws IOException {
        Optional<String> decoded = Encoding.decodeHead(bytes);
        if (decoded.isEmpty() || decoded.get().stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        String text = whole ? decoded.get() : withoutLastLine(decoded.get());
        String first = text.lines().findFirst().orElse("");
        if (first.toLowerCase(Locale.ROOT).matches("\"?sep=.\"?;?")) {
            char named = first.replace("\"", "").charAt(4);
            Delimited table = new Delimited(text, named, true);
            return table.worth() > 0 ? Optional.of(table) : Optional.empty();
        }
        Delimited best = null;
        int most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            Delimited candidate = new Delimited(text, separator, false);
            int worth = candidate.worth();
            if (worth > most) {
                best = candidate;
                most = worth;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The whole table, in that encoding. */
    TextGrid grid(Content content, Charset charset) {
        return TextGrid.of(content, charset, separator, named);
    }

    private int worth() throws IOException {
        int known = Columns.find(head).map(Columns::known).orElse(0);
        return known > 0 ? 1_000 + known : Recognition.worth(head);
    }

    private static String withoutLastLine(String text) {
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
