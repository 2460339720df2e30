package org.riguardo.web.panel;

import org.jspecify.annotations.Nullable;
import org.riguardo.plan.Turn;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * What people said about when and by whom, in words.
 *
 * @param snoozed who put it off and why; null where nobody did
 * @param planned why a call is planned for a later day; null where it is not
 * @param handed who handed it over; null where it was not
 * @param note what to know about it; null for none
 */
public record TurnView(
        @Nullable String snoozed, @Nullable String planned, @Nullable String handed, @Nullable String note) {
    /** In the words of that person. */
    public static TurnView of(Turn turn, Speech speech) {
        var texts = speech.texts();
        var snooze = turn.snooze();
        var planned = snooze == null ? turn.planned() : null;
        var handed = turn.handOver();
        return new TurnView(
                snooze == null ? null : texts.say("turn.snoozed", PersonName.of(snooze.by()), snooze.reason()),
                planned == null
                        ? null
                        : texts.say(
                                planned.waiting() ? "turn.planned.waiting" : "turn.planned.why",
                                PersonName.of(planned.person())),
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
