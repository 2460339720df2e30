package org.riguardo.web.panel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.web.words.Speech;

/**
 * A day that is offered for putting something off.
 *
 * @param label such as {@code domani} or {@code tra due settimane}
 * @param exact the whole date
 */
public record OfferedDay(LocalDate day, String label, String exact) {
    /** The next working day, the next Monday, in one week, and in two. */
    static List<OfferedDay> seenFrom(LocalDate today, Speech speech) {
        List<OfferedDay> days = new ArrayList<>();
        LocalDate next = today.plusDays(1);
        while (next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            next = next.plusDays(1);
        }
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        days.add(of(next, next.equals(monday) ? "snooze.monday" : "snooze.tomorrow", speech));
        if (!next.equals(monday)) {
            days.add(of(monday, "snooze.monday", speech));
        }
        days.add(of(today.plusWeeks(1), "snooze.week", speech));
        days.add(of(today.plusWeeks(2), "snooze.two-weeks", speech));
        return days;
    }

    private static OfferedDay of(LocalDate day, String key, Speech speech) {
        return new OfferedDay(
                day, speech.texts().say(key), speech.moments().day(day).exact());
    }
}
