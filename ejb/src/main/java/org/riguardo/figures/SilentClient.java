package org.riguardo.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client with whom nobody has talked for long.
 *
 * @param last the day of the newest conversation; null when none is known
 * @param overdue what is overdue with it, in its currency
 */
public record SilentClient(
        String clientId, String clientName, String owner, @Nullable LocalDate last, BigDecimal overdue) {}
