package org.riguardo.web.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.WorklistCounts;
import org.riguardo.plan.WorklistQuery.Tab;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;
import org.riguardo.web.talks.TalksView;
import org.riguardo.web.words.PersonName;

/**
 * The worklist as its template shows it.
 *
 * @param me the username of the person who looks
 * @param people the usernames of those who look after clients
 * @param talks the talks of which nobody has said what they were about
 * @param notice what was just done; null when nothing was
 * @param next the cursor of the page after it; null on the last one
 */
public record WorklistPage(
        Frame frame,
        Filter filter,
        WorklistCounts counts,
        String me,
        List<String> people,
        List<WorklistRowView> rows,
        TalksView talks,
        @Nullable Notice notice,
        @Nullable String next) {
    /** The tabs in order. */
    public List<Tab> tabs() {
        return List.of(Tab.TO_DO, Tab.ON_HOLD, Tab.QUIET);
    }

    /** How many clients stand on a tab, whatever the filter. */
    public int count(Tab tab) {
        return switch (tab) {
            case TO_DO -> counts.toDo();
            case ON_HOLD -> counts.onHold();
            case QUIET -> counts.quiet();
            case ALL -> counts.toDo() + counts.onHold() + counts.quiet();
        };
    }

    /** The name of a person as the list of people shows it. */
    public String name(String person) {
        return person.equals(me) ? frame.say("worklist.mine", PersonName.of(person)) : PersonName.of(person);
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
        return filter.tab() == Tab.TO_DO;
    }

    /** What to say where no row is shown. */
    public String empty() {
        if (filter.narrow()) {
            return frame.say("worklist.none-found");
        }
        return frame.say("worklist.empty." + (count(Tab.ALL) == 0 ? Tab.ALL : filter.tab()));
    }
}
