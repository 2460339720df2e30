package org.riguardo.web.talks;

import java.util.List;
import java.util.Locale;
import org.riguardo.api.facts.Purpose;

/**
 * The questions as a page shows them.
 *
 * @param more how many there are beyond those shown
 * @param back the path of the page, to come back to
 * @param target what of the page is shown anew after an answer, such as {@code #client}
 * @param focus whether the first question takes the focus, as one was just answered
 */
public record TalksView(List<TalkRow> rows, int more, String back, String target, boolean focus) {
    public TalksView {
        rows = List.copyOf(rows);
    }

    /** What a talk may have been about. */
    public List<Purpose> purposes() {
        return List.of(Purpose.SUPPORT, Purpose.COURTESY, Purpose.ADMIN, Purpose.MONEY);
    }

    /** The key that chooses a purpose: the first letter of its name in both languages. */
    public String key(Purpose purpose) {
        return purpose.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** Where an answer goes. */
    public String path(TalkRow row) {
        return "/talks/" + row.id() + "/answer" + Back.query(back);
    }
}
