package org.riguardo.exports.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text with separated fields; the separator is the one that {@code sep=} names, or that makes most headings known. */
final class Delimited {

    private static final String SEPARATORS = ";\t,|:";
    private static final int LONGEST_FIELD = 100_000;

    private final String text;
    private final char separator;
    private final int firstLine;

    private Delimited(String text, char separator, int firstLine) {
        this.text = text;
        this.separator = separator;
        this.firstLine = firstLine;
    }

    /** The text as a table; empty when no separator makes a row of headings. */
    static Optional<Delimited> of(String text) {
        String first = text.lines().findFirst().orElse("");
        if (first.toLowerCase(Locale.ROOT).matches("\"?sep=.\"?;?")) {
            char named = first.replace("\"", "").charAt(4);
            String rest = text.substring(Math.min(text.length(), afterLine(text, first.length())));
            return Optional.of(new Delimited(rest, named, 2)).filter(table -> table.known() > 0);
        }
        Delimited best = null;
        for (char separator : SEPARATORS.toCharArray()) {
            Delimited candidate = new Delimited(text, separator, 1);
            if (candidate.known() > 0 && (best == null || candidate.known() > best.known())) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** All rows, or where the text stops being a table. */
    Rows rows() {
        return rows(Integer.MAX_VALUE, text);
    }

    /** Rows as far as they could be read. */
    record Rows(List<Line> lines, @Nullable Integer brokenAt, boolean openQuote) {}

    private int known() {
        String head = text.lines().limit(Columns.SEARCHED_ROWS + 1L).collect(Collectors.joining("\n", "", "\n"));
        return Columns.find(rows(Columns.SEARCHED_ROWS, head).lines())
                .map(Columns::known)
                .orElse(0);
    }

    private Rows rows(int most, String from) {
        List<Line> lines = new ArrayList<>();
        int line = firstLine;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_FIELD * 2)
                .ofCsvRecord(from)) {
            for (CsvRecord row : reader) {
                line = firstLine - 1 + (int) row.getStartingLineNumber();
                lines.add(
                        new Line(line, row.getFields().stream().map(Cell::text).toList()));
                if (lines.size() >= most) {
                    break;
                }
            }
            return new Rows(lines, null, false);
        } catch (CsvParseException broken) {
            boolean openQuote =
                    (from.chars().filter(character -> character == '"').count() & 1) == 1;
            return new Rows(lines, line + 1, openQuote);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int afterLine(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
