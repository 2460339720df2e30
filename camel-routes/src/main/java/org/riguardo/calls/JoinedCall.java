package org.riguardo.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;

/**
 * One call with all its legs.
 *
 * @param keys of its records
 * @param number of the other side, as written; null when it was withheld
 * @param extension of whoever spoke longest for the firm; where nobody did, the first that is known
 * @param talked how long persons spoke, legs that overlap counted once
 */
public record JoinedCall(
        SortedSet<String> keys,
        Direction direction,
        @Nullable String number,
        @Nullable String extension,
        Instant startedAt,
        Instant endedAt,
        Duration talked,
        Reached reached) {

    /** Whether people spoke for at least that long: shorter ones are a mailbox, a wrong number or a dropped line. */
    public boolean isConversation(Duration atLeast) {
        return reached == Reached.PERSON && talked.compareTo(atLeast) >= 0;
    }

    /** Whether the firm called and reached nobody: it rang, or a line too short for a talk was answered. */
    public boolean isAttempt(Duration atLeast) {
        return direction == Direction.OUT && reached != Reached.NOTHING && !isConversation(atLeast);
    }
}
