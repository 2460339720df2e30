package org.riguardo.plugins.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.event.Event;

/**
 * One event for one module.
 *
 * @param since when it was to be told first, or again
 */
public record Delivery(
        long seq,
        String plugin,
        String module,
        State state,
        int attempts,
        Instant since,
        Instant nextAt,
        Instant changedAt,
        @Nullable String answer,
        Event event) {

    /** How far it got. */
    public enum State {
        WAITING,
        TOLD,
        GIVEN_UP
    }
}
