package org.riguardo.web.firm;

import org.jspecify.annotations.Nullable;
import org.riguardo.web.chart.Table;
import org.riguardo.web.site.Frame;

/**
 * A list behind a figure, as its template shows it.
 *
 * @param back the path of the page that it belongs to, below the context root
 * @param path its own
 * @param next the cursor of the next part; null on the last one
 */
public record FirmListPage(Frame frame, String title, String back, String path, Table table, @Nullable String next) {}
