package org.riguardo.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One open item on a list behind a figure. */
public record OpenRow(
        String clientId,
        String clientName,
        String itemId,
        @Nullable String number,
        LocalDate due,
        BigDecimal open,
        boolean disputed) {}
