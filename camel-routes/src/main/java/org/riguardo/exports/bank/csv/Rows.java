package org.riguardo.exports.bank.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;
import org.riguardo.exports.grid.TextGrid;

/**
 * The rows of a list of movements: of a text by the separator that makes a heading known, or of a sheet.
 *
 * @param lines of the rows in the text or sheet, counted from 1
 */
record Rows(List<List<Cell>> cells, List<Integer> lines, Heading heading) {

    private static final String SEPARATORS = ";\t,|";
    private static final int SEARCHED = 60;
    private static final int MOST_ROWS = 1_048_576;
    private static final long LONGEST_OF_ALL = 48L << 20;

    /** All rows; empty when the text is no list of movements. */
    static Optional<Rows> of(String text) {
        return read(text, Integer.MAX_VALUE);
    }

    /** Whether the first lines of a text are those of a list of movements. */
    static boolean begin(String head) {
        return read(head, SEARCHED).isPresent();
    }

    /**
     * All rows of a sheet; empty when it is no list of movements.
     *
     * @throws BrokenGrid when the book is damaged or unpacks to more than any list of movements
     */
    static Optional<Rows> of(Grid sheet) throws IOException {
        return read(sheet, Integer.MAX_VALUE);
    }

    /** Whether the first rows of a sheet are those of a list of movements. */
    static boolean begin(Grid sheet) throws IOException {
        return read(sheet, SEARCHED).isPresent();
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
        List<List<Cell>> cells = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try {
            walk(TextGrid.of(text, separator, named), most, cells, lines);
        } catch (IOException broken) {
            if (most == Integer.MAX_VALUE) {
                return Optional.empty();
            }
        }
        return Heading.find(cells).map(heading -> new Rows(cells, lines, heading));
    }

    private static Optional<Rows> read(Grid sheet, int most) throws IOException {
        List<List<Cell>> cells = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        walk(sheet, most, cells, lines);
        return Heading.find(cells).map(heading -> new Rows(cells, lines, heading));
    }

    /** Takes rows until there are enough, or no heading stands where one should. */
    private static void walk(Grid grid, int most, List<List<Cell>> cells, List<Integer> lines) throws IOException {
        long length = 0;
        try (LineWalk walk = grid.walk()) {
            for (Line line = walk.next(); line != null && cells.size() < most; line = walk.next()) {
                if (line.filled() > 0) {
                    cells.add(List.copyOf(line.cells()));
                    lines.add(line.number());
                    length += line.cells().stream()
                            .mapToInt(cell -> 24 + cell.text().length())
                            .sum();
                }
                if (cells.size() == SEARCHED && Heading.find(cells).isEmpty()) {
                    return;
                }
                if (cells.size() > MOST_ROWS || length > LONGEST_OF_ALL && most == Integer.MAX_VALUE) {
                    throw new BrokenGrid(BrokenGrid.Fault.TOO_LONG, line.number());
                }
            }
        }
    }
}
