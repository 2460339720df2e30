package org.riguardo.exports.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;

/** A layout that is not to be understood by its headings alone. */
interface Layout {

    /** How the table is to be read, if it is of this layout. */
    Optional<Plan> plan(Grid grid, List<Line> head) throws IOException;

    /** A heading of these names for a layout that has none of its own. */
    static Line heading(String... names) {
        return new Line(0, Arrays.stream(names).map(Cell::text).toList());
    }

    /** A plan to read the grid as it is rewritten. */
    static Plan rewritten(String name, Grid grid, Columns columns, Traits traits, Rewritten.Rewrite rewrite)
            throws IOException {
        Grid rewritten = new Rewritten(grid, () -> rewrite);
        return new Plan(rewritten, name, columns, rewritten.head(Recognition.HEAD), traits, Plan.UNASKED);
    }
}
