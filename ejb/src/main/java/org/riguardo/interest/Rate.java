package org.riguardo.interest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published rate.
 *
 * @param id of the firm's own entry; null for one that comes with the application
 * @param from the first day of the period for which it was set
 * @param percent a year, as published; without the points that the law adds
 * @param source where it was published; null when nobody said
 * @param setBy who entered it; null for one that comes with the application
 */
public record Rate(
        @Nullable String id,
        RateKind kind,
        LocalDate from,
        BigDecimal percent,
        @Nullable String source,
        @Nullable String setBy,
        @Nullable Instant setAt) {

    /** What is owed a year, in percent. */
    public BigDecimal yearly() {
        return percent.add(kind.points());
    }
}
