package org.riguardo.web.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * What staff said of mail and can take back, as its template shows it.
 *
 * @param undoing the id of what is about to be taken back; null when nothing is
 * @param preview what would follow; null when nothing is about to be taken back
 * @param notice what was just done; null when nothing was
 */
public record DecidedPage(
        Frame frame,
        List<Row> said,
        List<IgnoredRow> ignored,
        @Nullable String undoing,
        @Nullable String preview,
        @Nullable Notice notice) {

    /** What was said of one message. */
    public record Row(String id, String messageId, String subject, String what, Moment at, String by) {}

    /** A sender of which nobody is asked. */
    public record IgnoredRow(String id, String sender, Moment at, String by) {}

    /** What a screen reader says first. */
    public String spoken() {
        return notice != null ? notice.text() : preview != null ? preview : "";
    }

    /** Whether that one is about to be taken back. */
    public boolean isUndoing(Row row) {
        return row.id().equals(undoing);
    }
}
