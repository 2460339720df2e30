package org.riguardo.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.site.Frame;

/**
 * The list of files as its template shows it.
 *
 * @param alarms what keeps files from being taken, each in a sentence; empty when all is well
 * @param next the cursor of the older ones; null when all are shown
 * @param first whether it begins with the newest; only then is it kept up to date
 */
public record ImportsPage(
        Frame frame, List<String> alarms, List<ImportRow> rows, @Nullable String next, boolean first) {
    public ImportsPage {
        alarms = List.copyOf(alarms);
    }

    /** A mark of what is shown; it changes when anything does. */
    public String mark() {
        return Integer.toHexString(31 * rows.hashCode() + alarms.hashCode());
    }

    /** What a screen reader says when the list has changed. */
    public String spoken() {
        if (!alarms.isEmpty()) {
            return alarms.get(0);
        }
        return rows.isEmpty() ? "" : rows.get(0).name() + ": " + rows.get(0).stateWord();
    }
}
