package org.riguardo.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two clients that were made one.
 *
 * @param survivorId the client that remains
 * @param mergedName the name of the one that is part of it now
 * @param undoneAt when it was taken back; null while it stands
 */
public record MergeView(
        String id,
        String survivorId,
        String mergedId,
        String mergedName,
        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoneAt) {}
