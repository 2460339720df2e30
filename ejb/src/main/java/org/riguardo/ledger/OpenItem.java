package org.riguardo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One open item in the list of all, with its client; amounts are below zero for what the firm owes. */
public record OpenItem(
        String id,
        String clientName,
        @Nullable String vatId,
        @Nullable String taxCode,
        @Nullable String number,
        @Nullable LocalDate issued,
        LocalDate due,
        BigDecimal amount,
        BigDecimal open,
        String currency,
        boolean disputed) {}
