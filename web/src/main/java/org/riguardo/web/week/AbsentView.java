package org.riguardo.web.week;

import java.time.LocalDate;
import java.util.List;
import org.riguardo.plan.calls.Absence;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * A colleague who is away, and the clients who wait for that person.
 *
 * @param person the username
 * @param until the last day away
 * @param calls the weightiest of them
 * @param count how many there are
 */
public record AbsentView(String person, String name, Moment until, List<CallView> calls, int count) {
    static AbsentView of(Absence absence, List<LocalDate> choices, Speech speech) {
        return new AbsentView(
                absence.person(),
                PersonName.of(absence.person()),
                speech.moments().day(absence.until()),
                absence.calls().stream()
                        .map(call -> CallView.of(call, null, choices, speech))
                        .toList(),
                absence.count());
    }

    /** How many more there are than are shown. */
    public int more() {
        return count - calls.size();
    }
}
