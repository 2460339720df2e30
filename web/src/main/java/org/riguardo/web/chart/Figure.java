package org.riguardo.web.chart;

import org.jspecify.annotations.Nullable;

/**
 * A part of the dashboard: a sentence, a chart and its table.
 *
 * @param lead what it says, in a sentence
 * @param chart null where there is nothing to draw
 * @param note what one has to know to read it; null for nothing
 */
public record Figure(
        String id, String title, String lead, @Nullable Chart chart, @Nullable Table table, @Nullable String note) {}
