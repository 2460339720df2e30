package org.riguardo.timeline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;

/**
 * A talk of which nobody has said what it was about.
 *
 * @param interactionId the contact to be classified
 * @param by the username of who spoke; null where the extension is nobody's
 */
public record CallQuestion(
        String interactionId,
        String clientId,
        String clientName,
        Instant at,
        Direction direction,
        int talkedSeconds,
        @Nullable String by) {}
