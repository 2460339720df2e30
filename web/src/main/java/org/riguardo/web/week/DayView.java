package org.riguardo.web.week;

import java.time.LocalDate;
import java.util.List;
import org.riguardo.plan.calls.WeekPlan;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * One day of the week in words.
 *
 * @param date without its weekday, beside {@code oggi}
 * @param counted whether it has room or calls at all
 * @param full how full it is: {@code 4 di 6 telefonate}
 * @param share the same as a share, 0 to 100
 * @param state what to say where it has no calls
 */
public record DayView(
        LocalDate on,
        Moment when,
        String date,
        boolean counted,
        String full,
        int share,
        boolean over,
        String state,
        List<CallView> calls) {
    static DayView of(WeekPlan.Day day, List<LocalDate> choices, Speech speech) {
        int planned = day.calls().size();
        int used = planned + day.done();
        String full = day.done() > 0
                ? speech.texts().say("week.full.done", used, day.capacity(), day.done())
                : speech.texts().say("week.full", used, day.capacity());
        return new DayView(
                day.on(),
                speech.moments().day(day.on()),
                speech.moments().date(day.on()).words(),
                day.capacity() > 0 || used > 0,
                full,
                day.capacity() == 0 ? (used > 0 ? 100 : 0) : Math.min(100, 100 * used / day.capacity()),
                used > day.capacity(),
                speech.texts()
                        .say(
                                day.away()
                                        ? "week.away"
                                        : day.capacity() == 0
                                                ? "week.no-calls"
                                                : day.done() > 0 ? "week.all-done" : "week.free"),
                day.calls().stream()
                        .map(call -> CallView.of(call, day.on(), choices, speech))
                        .toList());
    }
}
