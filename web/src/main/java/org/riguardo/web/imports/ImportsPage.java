package org.riguardo.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.site.Frame;

/**
 * The list of files as its template shows it.
 *
 * @param next the cursor of the older ones; null when all are shown
 * @param first whether it begins with the newest; only then is it kept up to date
 */
public record ImportsPage(Frame frame, List<ImportRow> rows, @Nullable String next, boolean first) {
    /** A mark of what is shown; it changes when anything does. */
    public String mark() {
        return Integer.toHexString(rows.hashCode());
    }

    /** What a screen reader says when the list has changed. */
    public String spoken() {
        return rows.isEmpty() ? "" : rows.get(0).name() + ": " + rows.get(0).stateWord();
    }
}
