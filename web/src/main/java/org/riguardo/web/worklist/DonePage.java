package org.riguardo.web.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;

/**
 * What was done, as its template shows it.
 *
 * @param notice what was just done; null when nothing was
 * @param next the cursor of the page after it; null on the last one
 */
public record DonePage(
        Frame frame, FilterView above, List<DoneRowView> rows, @Nullable Notice notice, @Nullable String next) {
    /** What a screen reader says first. */
    public String spoken() {
        return notice != null ? notice.text() : frame.texts().count("done.found", rows.size());
    }

    /** Whether a row is the first of its day. */
    public boolean newDay(int row) {
        return row == 0 || !rows.get(row).day().equals(rows.get(row - 1).day());
    }

    /** What to say where no row is shown. */
    public String empty() {
        return frame.say(above.filter().narrow() ? "done.none-found" : "worklist.empty.DONE");
    }
}
