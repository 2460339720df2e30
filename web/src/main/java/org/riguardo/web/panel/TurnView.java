package org.riguardo.web.panel;

import org.jspecify.annotations.Nullable;
import org.riguardo.plan.Turn;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * What people said about when and by whom, in words.
 *
 * @param snoozed who put it off and why; null where nobody did
 * @param until until when
 * @param planned for which day a call is planned and why not earlier; null where it is not
 * @param plannedFor that day; null while none was found
 * @param handed who handed it over; null where it was not
 * @param note what to know about it; null for none
 */
public record TurnView(
        @Nullable String snoozed,
        @Nullable Moment until,
        @Nullable String planned,
        @Nullable Moment plannedFor,
        @Nullable String handed,
        @Nullable String note) {
    /** In the words of that person. */
    public static TurnView of(Turn turn, Speech speech) {
        var texts = speech.texts();
        var snooze = turn.snooze();
        var planned = snooze == null ? turn.planned() : null;
        var handed = turn.handOver();
        return new TurnView(
                snooze == null ? null : texts.say("turn.snoozed", PersonName.of(snooze.by()), snooze.reason()),
                snooze == null ? null : speech.moments().day(snooze.until()),
                planned == null
                        ? null
                        : texts.say(
                                planned.waiting() ? "turn.planned.waiting" : "turn.planned.why",
                                PersonName.of(planned.person())),
                planned == null || planned.waiting() ? null : speech.moments().day(planned.day()),
                handed == null
                        ? null
                        : texts.say("turn.handed", PersonName.of(handed.to()), PersonName.of(handed.by())),
                handed == null ? null : handed.note());
    }

    /** Whether it stands on hold because somebody said so, or for the plan. */
    public boolean held() {
        return snoozed != null || planned != null;
    }
}
