package org.riguardo.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns.
 *
 * @param headings of the first column and of those with figures
 * @param total the row that sums up; null for none
 */
public record Table(String caption, List<String> headings, List<Row> rows, @Nullable Row total) {

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param path of the list that it counts, below the context root; null where there is none
     */
    public record Row(String head, @Nullable String path, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
