package org.riguardo.limitation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An item that is past due and whose document is old enough for the clock. */
public record ClockItem(
        String id,
        @Nullable String number,
        LocalDate issued,
        LocalDate due,
        BigDecimal open,
        String currency,
        boolean disputed,
        Term term) {}
