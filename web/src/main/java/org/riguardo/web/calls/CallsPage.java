package org.riguardo.web.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;
import org.riguardo.web.talks.TalksView;
import org.riguardo.web.words.Moment;

/**
 * The calls that ask something, as their template shows them.
 *
 * @param talks those of which nobody has said what they were about
 * @param rows those of which nobody knows whose they are
 * @param next the cursor of the page after it; null on the last one
 * @param strangers numbers that are no client's
 * @param notice what was just done; null when nothing was
 */
public record CallsPage(
        Frame frame,
        TalksView talks,
        List<CallRow> rows,
        @Nullable String next,
        List<StrangerRow> strangers,
        @Nullable Notice notice) {
    /** A number of which a person said that it is no client's, with one of its calls. */
    public record StrangerRow(String callId, String number, String by, Moment at) {}

    /** What a screen reader says first. */
    public String spoken() {
        return notice != null ? notice.text() : frame.texts().count("calls.found", rows.size());
    }
}
