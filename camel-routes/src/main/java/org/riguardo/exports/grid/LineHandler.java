package org.riguardo.exports.grid;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds rows of cells straight from the buffer of the CSV reader, within limits on the length of a row. */
final class LineHandler extends AbstractBaseCsvCallbackHandler<Line> {

    private static final int MOST_FIELDS = 2_048;
    private static final int LONGEST_ROW = 1 << 20;

    private final int linesBefore;
    private List<Cell> cells = new ArrayList<>();
    private int width;
    private int length;

    LineHandler(int linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** Thrown when a row is longer than any real one. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("A row is too long", null, false, false);
        }
    }

    @Override
    protected void handleBegin(long line) {
        cells = new ArrayList<>(width);
        length = 0;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int size, boolean quoted) {
        length += size;
        if (column >= MOST_FIELDS || length > LONGEST_ROW) {
            throw new TooLong();
        }
        int from = offset;
        int to = offset + size;
        while (from < to && buffer[from] <= ' ') {
            from++;
        }
        while (to > from && buffer[to - 1] <= ' ') {
            to--;
        }
        cells.add(from == to ? Cell.EMPTY : Cell.text(new String(buffer, from, to - from)));
    }

    @Override
    protected @Nullable Line buildRecord() {
        width = Math.max(cells.size(), 1);
        return new Line(linesBefore + (int) getStartingLineNumber(), cells);
    }
}
