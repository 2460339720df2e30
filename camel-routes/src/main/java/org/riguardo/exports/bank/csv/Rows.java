package org.riguardo.exports.bank.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;
import org.riguardo.exports.grid.TextGrid;

/**
 * The rows of a text with separated fields, by the separator that makes a heading known.
 *
 * @param lines of the rows in the text, counted from 1
 */
record Rows(List<List<String>> cells, List<Integer> lines, Heading heading) {

    private static final String SEPARATORS = ";\t,|";
    private static final int SEARCHED = 60;
    private static final int MOST_ROWS = 2_000_000;

    /** All rows; empty when the text is no list of movements. */
    static Optional<Rows> of(String text) {
        return read(text, Integer.MAX_VALUE);
    }

    /** Whether the first lines of a text are those of a list of movements. */
    static boolean begin(String head) {
        return read(head, SEARCHED).isPresent();
    }

    private static Optional<Rows> read(String text, int most) {
        boolean named = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4;
        String separators = named ? text.substring(4, 5) : SEPARATORS;
        for (char separator : separators.toCharArray()) {
            Optional<Rows> rows = read(text, separator, named, most);
            if (rows.isPresent()) {
                return rows;
            }
        }
        return Optional.empty();
    }

    private static Optional<Rows> read(String text, char separator, boolean named, int most) {
        List<List<String>> cells = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try (LineWalk walk = TextGrid.of(text, separator, named).walk()) {
            for (Line line = walk.next(); line != null && cells.size() < most; line = walk.next()) {
                if (line.filled() > 0) {
                    cells.add(line.cells().stream().map(Cell::text).toList());
                    lines.add(line.number());
                }
                if (cells.size() == SEARCHED && Heading.find(cells).isEmpty() || cells.size() > MOST_ROWS) {
                    return Optional.empty();
                }
            }
        } catch (IOException broken) {
            if (most == Integer.MAX_VALUE) {
                return Optional.empty();
            }
        }
        return Heading.find(cells).map(heading -> new Rows(cells, lines, heading));
    }
}
