package org.riguardo.web.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.agreements.AgreementRow;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Subsection;
import org.riguardo.web.talks.TalksView;

/**
 * The worklist as its template shows it.
 *
 * @param yes the agreements that wait for the person's own yes
 * @param near how many of the person's own clients near the end of a limitation period
 * @param talks the talks of which nobody has said what they were about
 * @param notice what was just done; null when nothing was
 * @param next the cursor of the page after it; null on the last one
 */
public record WorklistPage(
        Frame frame,
        FilterView above,
        List<AgreementRow> yes,
        int near,
        List<WorklistRowView> rows,
        TalksView talks,
        @Nullable Notice notice,
        @Nullable String next) {
    private static final int MOST_YES = 3;

    /** How many of the agreements that wait are shown at once. */
    public List<AgreementRow> firstYes() {
        return yes.subList(0, Math.min(MOST_YES, yes.size()));
    }

    /** What is asked for. */
    public Filter filter() {
        return above.filter();
    }

    /** What a screen reader says first: what was done, or how many rows are shown. */
    public String spoken() {
        return notice != null ? notice.text() : found();
    }

    /** How many rows are shown, in words. */
    public String found() {
        return frame.texts().count("worklist.found", rows.size())
                + (next == null ? "" : frame.say("worklist.more-follow"));
    }

    /** Whether the rows have a day by which to act. */
    public boolean dated() {
        return filter().tab() == Subsection.TO_DO;
    }

    /** What to say where no row is shown. */
    public String empty() {
        if (filter().narrow()) {
            return frame.say("worklist.none-found");
        }
        var counts = above.counts();
        boolean nobody = counts.toDo() + counts.onHold() + counts.quiet() == 0;
        return frame.say("worklist.empty." + (nobody ? "ALL" : filter().tab().name()));
    }
}
