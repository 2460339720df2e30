package org.riguardo.web.calls;

import java.util.List;
import org.riguardo.timeline.calls.Outcome;
import org.riguardo.timeline.calls.WaitingCall;
import org.riguardo.web.talks.TalkRow;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * One call that waits, in words.
 *
 * @param number as a person reads it, or that it was withheld
 * @param what such as {@code ha chiamato e ha parlato con Anna per 12 minuti}
 * @param known whether several clients have the number, so that it is asked each time
 */
public record CallRow(String id, String number, Moment at, String what, boolean known, List<Guess> guesses) {
    /** A client that it may be of, and why. */
    public record Guess(String clientId, String clientName, String reason) {}

    static CallRow of(WaitingCall call, Speech speech) {
        String number = call.number();
        return new CallRow(
                call.id(),
                number == null ? speech.texts().say("calls.withheld") : number,
                speech.moments().shortly(call.at()),
                what(call, speech),
                call.known(),
                call.candidates().stream()
                        .map(one -> new Guess(
                                one.clientId(), one.name(), speech.texts().word(one.reason())))
                        .toList());
    }

    private static String what(WaitingCall call, Speech speech) {
        String by = call.by();
        String who = by == null ? speech.texts().say("calls.the-firm") : PersonName.of(by);
        String lasted = call.outcome() == Outcome.TALK ? TalkRow.lasted(call.talkedSeconds(), speech) : "";
        return speech.texts().say("calls." + call.direction() + "." + call.outcome(), who, lasted);
    }
}
