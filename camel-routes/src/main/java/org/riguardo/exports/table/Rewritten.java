package org.riguardo.exports.table;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;

/**
 * The rows of a grid brought into another form.
 *
 * @param rewrites gives a new rewrite for each walk, which may remember the rows before
 */
record Rewritten(Grid grid, Supplier<Rewrite> rewrites) implements Grid {

    /** Brings one row into another form. */
    interface Rewrite {

        /** The row with the same number in its new form; null when it is passed over. */
        @Nullable
        Line line(Line line) throws IOException;
    }

    @Override
    public String title() {
        return grid.title();
    }

    @Override
    public LineWalk walk() throws IOException {
        LineWalk walk = grid.walk();
        Rewrite rewrite = rewrites.get();
        return new LineWalk() {
            @Override
            public @Nullable Line next() throws IOException {
                for (Line line = walk.next(); line != null; line = walk.next()) {
                    Line rewritten = rewrite.line(line);
                    if (rewritten != null) {
                        return rewritten;
                    }
                }
                return null;
            }

            @Override
            public void close() throws IOException {
                walk.close();
            }
        };
    }
}
