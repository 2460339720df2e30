package org.riguardo.web.worklist;

import java.util.List;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.plan.WorkKind;
import org.riguardo.plan.WorklistCounts;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Subsection;
import org.riguardo.web.words.PersonName;

/**
 * The tabs and the filters above the list.
 *
 * @param done how much was done today, by the same filters
 * @param me the username of the person who looks
 * @param people the usernames of those who act
 */
public record FilterView(Frame frame, Filter filter, WorklistCounts counts, int done, String me, List<String> people) {
    /** The tabs in order. */
    public List<TabView> tabs() {
        return filter.tab().siblings().stream().map(this::tab).toList();
    }

    private TabView tab(Subsection tab) {
        Integer count =
                switch (tab) {
                    case TO_DO -> counts.toDo();
                    case ON_HOLD -> counts.onHold();
                    case DONE -> done;
                    default -> null;
                };
        return new TabView(
                tab.name(),
                frame.texts().word(tab),
                tab == Subsection.WEEK ? tab.path() : filter.on(tab),
                tab == filter.tab(),
                count);
    }

    /** The name of a person as the list of people shows it. */
    public String name(String person) {
        return person.equals(me) ? frame.say("worklist.mine", PersonName.of(person)) : PersonName.of(person);
    }

    /** The groups of clients. */
    public List<GroupKey> groups() {
        return List.of(GroupKey.values());
    }

    /** What there may be to do. */
    public List<WorkKind> channels() {
        return List.of(WorkKind.values());
    }

    /** Whether the list shows what is to be done, rather than what was. */
    public boolean toCome() {
        return filter.tab() != Subsection.DONE;
    }
}
