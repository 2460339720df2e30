package org.riguardo.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the dashboard: a sentence, a chart and its table.
 *
 * @param lead what it says, in a sentence
 * @param chart null where there is nothing to draw
 * @param note what one has to know to read it; null for nothing
 * @param links to further lists behind what it says
 */
public record Figure(
        String id,
        String title,
        String lead,
        @Nullable Chart chart,
        @Nullable Table table,
        @Nullable String note,
        List<Link> links) {

    public Figure {
        links = List.copyOf(links);
    }

    /** One whose lists all stand in its table. */
    public Figure(
            String id, String title, String lead, @Nullable Chart chart, @Nullable Table table, @Nullable String note) {
        this(id, title, lead, chart, table, note, List.of());
    }

    /**
     * A list, in words.
     *
     * @param path below the context root
     */
    public record Link(String words, String path) {}
}
