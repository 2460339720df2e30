package org.riguardo.timeline.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;

/**
 * A call of which nobody knows whose it is.
 *
 * @param number as a person reads it; null when it was withheld
 * @param by the username of who spoke or was called; null where nobody knows
 * @param known whether clients have the number: several, or it would not wait
 * @param candidates the clients that it may be of, the likeliest first; nothing is done by them
 */
public record WaitingCall(
        String id,
        Instant at,
        Direction direction,
        Outcome outcome,
        int talkedSeconds,
        @Nullable String number,
        @Nullable String by,
        boolean known,
        List<Candidate> candidates) {

    public WaitingCall {
        candidates = List.copyOf(candidates);
    }

    /** A client that the call may belong to, and why. */
    public record Candidate(String clientId, String name, CallGuess reason) {}
}
