package org.riguardo.timeline.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;

/**
 * A call of which nobody knows whose it is.
 *
 * @param number as a person reads it; null when it was withheld
 * @param candidates the clients that all have the number; empty where nobody has it
 */
public record WaitingCall(
        String id,
        Instant at,
        Direction direction,
        Outcome outcome,
        int talkedSeconds,
        @Nullable String number,
        @Nullable String by,
        List<Candidate> candidates) {

    public WaitingCall {
        candidates = List.copyOf(candidates);
    }

    /** A client that the call may belong to. */
    public record Candidate(String clientId, String name) {}
}
