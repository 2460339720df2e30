package org.riguardo.exports.table;

import java.util.List;
import java.util.Map;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;

/**
 * How a table is to be read.
 *
 * @param layout the name of its layout
 * @param head its first rows, by which it was recognised
 * @param answers what staff said about it; none when nobody has
 */
record Plan(Grid grid, String layout, Columns columns, List<Line> head, Traits traits, LayoutAnswers answers) {

    static final LayoutAnswers UNASKED = new LayoutAnswers(Map.of());

    Plan with(Columns other) {
        return new Plan(grid, layout, other, head, traits, answers);
    }

    /** Whether staff said what its columns are. */
    boolean confirmed() {
        return !answers.columns().isEmpty();
    }
}
