package org.riguardo.web.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;

/**
 * Movements on the firm's accounts, as their template shows them.
 *
 * @param next the cursor of the page after it; null on the last one
 * @param notice what was just done; null when nothing was
 */
public record PaymentsPage(
        Frame frame, View view, List<EntryLine> rows, @Nullable String next, @Nullable Notice notice) {
    /** What a screen reader says first. */
    public String spoken() {
        return notice != null ? notice.text() : frame.texts().count("payments.found", rows.size());
    }
}
