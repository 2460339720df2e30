package org.riguardo.timeline.talks;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;

/**
 * An answer that was kept.
 *
 * @param id by which it can be undone
 * @param purpose null where nobody was there
 */
public record Answered(
        String id,
        String interactionId,
        String clientId,
        String clientName,
        @Nullable Purpose purpose,
        boolean moneyMentioned) {}
