package org.riguardo.api.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item that was settled, with the day on which it was due and the day on which it was paid.
 *
 * @since 1.0
 */
public record SettledItem(String id, @Nullable String number, LocalDate due, LocalDate paid) {}
