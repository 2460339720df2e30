package org.riguardo.exports.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one sheet or text file; each walk over them starts anew and holds one row at a time. */
public interface Grid {

    /** The name of the sheet or file. */
    String title();

    /**
     * A walk from the first row, which the caller closes.
     *
     * @throws BrokenGrid when the bytes are no table from some row on, here or at any later step
     */
    LineWalk walk() throws IOException;

    /** The first rows, at most so many. */
    default List<Line> head(int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (LineWalk walk = walk()) {
            for (Line line = walk.next(); line != null; line = walk.next()) {
                lines.add(line);
                if (lines.size() >= most) {
                    break;
                }
            }
        }
        return lines;
    }
}
