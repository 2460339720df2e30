package org.riguardo.timeline.talks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;

/**
 * An answer that was kept.
 *
 * @param id by which it can be undone
 * @param at when the talk was
 * @param purpose null where nobody was there
 */
public record Answered(
        String id,
        String interactionId,
        String clientId,
        String clientName,
        Instant at,
        @Nullable Purpose purpose,
        boolean moneyMentioned) {}
