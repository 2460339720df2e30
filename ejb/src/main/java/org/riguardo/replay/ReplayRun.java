package org.riguardo.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One replay, under way or ended.
 *
 * @param clients how many clients it goes through
 * @param done how many it has gone through so far
 * @param report the findings as JSON; null until it has ended
 */
public record ReplayRun(
        String id, String askedBy, Instant askedAt, State state, int clients, int done, @Nullable String report) {

    /** How far a replay has come. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
