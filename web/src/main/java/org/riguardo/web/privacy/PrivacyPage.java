package org.riguardo.web.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * How long the firm keeps what, and whose data were erased.
 *
 * @param next when what has run out goes next
 */
public record PrivacyPage(
        Frame frame, PolicyTabs tabs, List<Row> rows, Moment next, List<One> erased, @Nullable String notice) {

    /**
     * One kind of data.
     *
     * @param field the name of its field
     * @param due how much goes next time
     * @param last how much went last time; null before the first time
     */
    public record Row(
            String field,
            String name,
            String text,
            String months,
            @Nullable String problem,
            String due,
            @Nullable String last,
            @Nullable Moment lastAt) {}

    /** A client whose data were erased. */
    public record One(String id, String name, Moment at) {}

    /** What a screen reader is told. */
    public String spoken() {
        return rows.stream()
                .map(Row::problem)
                .filter(problem -> problem != null)
                .findFirst()
                .orElse(notice == null ? "" : notice);
    }
}
