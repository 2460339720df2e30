package org.riguardo.ledger.sdi;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * What was asked for by an invoice that the exchange system rejected; nobody asks for it any more.
 *
 * @param reason when and why it was rejected
 */
public record RejectedItem(
        String id, @Nullable String number, LocalDate due, BigDecimal amount, String currency, Sentence reason) {}
