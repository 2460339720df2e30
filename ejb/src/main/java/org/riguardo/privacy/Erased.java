package org.riguardo.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client whose data were erased.
 *
 * @param keptUntil the last day on which what the law has kept stays readable; null where nothing had to be kept
 * @param anonymousAt since when nothing tells any more who it was; null until then
 */
public record Erased(
        String clientId,
        Instant erasedAt,
        String erasedBy,
        @Nullable LocalDate keptUntil,
        @Nullable Instant anonymousAt) {}
