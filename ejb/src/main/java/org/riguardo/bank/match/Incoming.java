package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, as the bank states it.
 *
 * @param party who paid by the bank's words
 * @param iban the payer's account
 * @param text what the payer wrote
 */
public record Incoming(
        LocalDate bookedOn,
        BigDecimal amount,
        String currency,
        @Nullable String party,
        @Nullable String iban,
        String text) {}
