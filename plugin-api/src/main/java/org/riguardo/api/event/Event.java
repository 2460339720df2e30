package org.riguardo.api.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and was stored; it names what it is about and never carries what somebody wrote or said.
 *
 * @param id the same each time it is told again
 * @param at when it happened
 * @param clientId the client that it is about; null when it is about none
 * @param details ids, names and amounts that {@link EventType} lists
 * @since 1.0
 */
public record Event(String id, EventType type, Instant at, @Nullable String clientId, Map<String, String> details) {

    public Event {
        details = Map.copyOf(details);
    }
}
