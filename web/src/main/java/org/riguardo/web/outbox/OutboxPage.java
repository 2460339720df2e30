package org.riguardo.web.outbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;

/**
 * The outbox, as its template shows it.
 *
 * @param counts how many there are in each state
 * @param shown the state that alone is shown; null for all
 * @param mine whether only the person's own are shown
 * @param unknown mails that a person has to decide about
 * @param next the cursor of the page after it; null on the last one
 */
public record OutboxPage(
        Frame frame,
        Map<OutboxState, Integer> counts,
        @Nullable OutboxState shown,
        boolean mine,
        List<OutboxRow> unknown,
        List<OutboxRow> rows,
        @Nullable String next,
        @Nullable Notice notice) {

    public OutboxPage {
        counts = Map.copyOf(counts);
        unknown = List.copyOf(unknown);
        rows = List.copyOf(rows);
    }

    /** The states that the filter offers. */
    public List<OutboxState> states() {
        return List.of(
                OutboxState.READY,
                OutboxState.SENDING,
                OutboxState.HELD,
                OutboxState.UNKNOWN,
                OutboxState.FAILED,
                OutboxState.SENT,
                OutboxState.CANCELLED);
    }

    /** How many there are in a state. */
    public int count(OutboxState state) {
        return counts.getOrDefault(state, 0);
    }

    /** The address of the same list with another filter. */
    public String path(@Nullable OutboxState state, boolean own) {
        StringBuilder path = new StringBuilder("/outbox");
        if (state != null) {
            path.append("?state=").append(state);
        }
        if (own) {
            path.append(state == null ? '?' : '&').append("mine=yes");
        }
        return frame.url(path.toString());
    }

    /** The address of the page after it. */
    public String nextPath() {
        String here = path(shown, mine);
        return here + (here.contains("?") ? '&' : '?') + "from=" + next;
    }

    /** What a screen reader says first. */
    public String spoken() {
        return notice != null ? notice.text() : frame.texts().count("outbox.found", rows.size() + unknown.size());
    }
}
