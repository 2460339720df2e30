package org.riguardo.timeline.calls;

import java.time.Duration;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.calls.JoinedCall;

/** What came of a call; the better one counts where two systems recorded it. */
public enum Outcome {
    /** People spoke. */
    TALK,
    /** The firm called and reached nobody. */
    ATTEMPT,
    /** The client called and reached nobody but a machine. */
    MISSED,
    /** It never rang. */
    NOTHING;

    static Outcome of(JoinedCall call, Duration least) {
        if (call.isConversation(least)) {
            return TALK;
        }
        if (call.isAttempt(least)) {
            return ATTEMPT;
        }
        return call.direction() == Direction.IN && call.reached() != Reached.NOTHING ? MISSED : NOTHING;
    }
}
