package org.riguardo.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of one period on which an amount was late.
 *
 * @param from the first of these days
 * @param to the last of them
 * @param percent a year; null where no rate is known for the period
 * @param interest rounded to the cent; null where no rate is known
 */
public record Stretch(
        LocalDate from, LocalDate to, int days, @Nullable BigDecimal percent, @Nullable BigDecimal interest) {}
