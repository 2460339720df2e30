package org.riguardo.web.chart;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns.
 *
 * @param headings of the first column and of those with figures
 * @param total the row that sums up; null for none
 */
public record Table(String caption, List<String> headings, List<Row> rows, @Nullable Row total) {
    private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]*([A-Z]{3})?|–");

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Whether the given column after the first holds figures alone, which stand to the right. */
    public boolean figures(int column) {
        return rows.stream().map(row -> row.cells().get(column)).allMatch(cell -> FIGURE.matcher(cell)
                .matches());
    }

    /** Whether some column holds words: such rows are read one below the other where the page is narrow. */
    public boolean wordy() {
        return IntStream.range(0, headings.size() - 1).anyMatch(column -> !figures(column));
    }

    /**
     * One row.
     *
     * @param path of the list that it counts, below the context root; null where there is none
     * @param paths of the lists that its cells count, where they differ; an empty one where a cell has none
     */
    public record Row(String head, @Nullable String path, List<String> cells, List<String> paths) {

        public Row {
            cells = List.copyOf(cells);
            paths = List.copyOf(paths);
        }

        /** One whose cells have no lists of their own. */
        public Row(String head, @Nullable String path, List<String> cells) {
            this(head, path, cells, List.of());
        }

        /** The path behind a cell; null where there is none. */
        public @Nullable String path(int cell) {
            return cell < paths.size() && !paths.get(cell).isEmpty() ? paths.get(cell) : null;
        }
    }
}
