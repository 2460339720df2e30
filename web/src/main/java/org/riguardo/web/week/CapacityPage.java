package org.riguardo.web.week;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.calls.Away;
import org.riguardo.plan.calls.Capacity;
import org.riguardo.plan.calls.DailyCalls;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * How many calls people make, as the template shows it.
 *
 * @param everybody whether the person may change everybody's
 * @param rows one's own first, then the firm's, then the others'
 * @param notice what was just done; null when nothing was
 * @param problem what is wrong with what was typed; null when nothing is
 */
public record CapacityPage(
        Frame frame,
        String me,
        boolean everybody,
        List<Row> rows,
        List<AwayView> away,
        @Nullable String notice,
        @Nullable String problem) {

    /**
     * One person's numbers, or with an empty name the firm's.
     *
     * @param own whether they are the person's own and not the firm's
     */
    public record Row(String person, String name, DailyCalls calls, boolean own, boolean editable) {
        /** The number of a weekday, by its English name. */
        public int on(String weekday) {
            return switch (weekday) {
                case "monday" -> calls.monday();
                case "tuesday" -> calls.tuesday();
                case "wednesday" -> calls.wednesday();
                case "thursday" -> calls.thursday();
                default -> calls.friday();
            };
        }
    }

    /** Days on which somebody is away. */
    public record AwayView(String id, String name, Moment from, Moment to, boolean editable) {}

    /** The weekdays in order. */
    public static final List<String> WEEKDAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday");

    static CapacityPage of(
            Frame frame,
            String me,
            boolean everybody,
            Capacity capacity,
            Speech speech,
            @Nullable String notice,
            @Nullable String problem) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("", frame.say("capacity.firm"), capacity.firm(), true, everybody));
        for (Capacity.OfPerson one : capacity.people()) {
            boolean mine = one.person().equals(me);
            String name = PersonName.of(one.person());
            Row row = new Row(
                    one.person(),
                    mine ? frame.say("week.me", name) : name,
                    capacity.of(one.person()),
                    one.own() != null,
                    mine || everybody);
            rows.add(mine ? 0 : rows.size(), row);
        }
        return new CapacityPage(
                frame,
                me,
                everybody,
                List.copyOf(rows),
                capacity.away().stream()
                        .map(away -> view(away, me, everybody, speech))
                        .toList(),
                notice,
                problem);
    }

    private static AwayView view(Away away, String me, boolean everybody, Speech speech) {
        return new AwayView(
                away.id(),
                PersonName.of(away.person()),
                speech.moments().day(away.fromDay()),
                speech.moments().day(away.toDay()),
                everybody || away.person().equals(me));
    }

    /** The people whose absence the person may note, oneself first. */
    public List<Row> editable() {
        return rows.stream()
                .filter(row -> row.editable() && !row.person().isEmpty())
                .toList();
    }

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice != null ? notice : "";
    }
}
