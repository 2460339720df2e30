package org.riguardo.api.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One open item of the ledger: an invoice, one instalment of it, or a credit note (negative amounts).
 *
 * @param number the document's number as printed on it
 * @param issued the document's date; null when not known
 * @param open what is still open, of the sign of {@code amount} and never more than it
 * @param currency ISO 4217
 * @since 1.0
 */
public record Item(
        String id,
        @Nullable String number,
        @Nullable LocalDate issued,
        LocalDate due,
        BigDecimal amount,
        BigDecimal open,
        String currency,
        boolean disputed) {}
