package org.riguardo.web.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;

/**
 * The mail that waits, as its template shows it.
 *
 * @param next the cursor of the page after it; null on the last one
 * @param notice what was just done; null when nothing was
 */
public record UnassignedPage(Frame frame, List<MailRow> rows, @Nullable String next, @Nullable Notice notice) {
    /** What a screen reader says first. */
    public String spoken() {
        return notice != null ? notice.text() : frame.texts().count("mail.found", rows.size());
    }
}
