package org.riguardo.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a firm keeps one kind of data.
 *
 * @param months how many months
 * @param before the first day that is kept today: what is older has run out
 * @param due how many rows have run out and go with the next run
 * @param last the last run; null before the first one
 */
public record Keeping(KeepingKind kind, int months, LocalDate before, long due, @Nullable Last last) {

    /** A run: when, and how many rows it touched. */
    public record Last(Instant at, int erased) {}
}
