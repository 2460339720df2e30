package org.riguardo.api.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * A movement on an account of the firm, as its bank states it.
 *
 * @param line where it stands in the file, counted from 1; null when the format has no lines
 * @param bookedOn the day on which the bank booked it
 * @param valueOn the day from which it counts for interest
 * @param amount above zero for what came in, below zero for what went out
 * @param currency ISO 4217
 * @param party who paid, or was paid
 * @param iban the other side's account (ISO 13616), without blanks
 * @param reference what identifies the payment from end to end: a TRN, CRO or end-to-end reference; null when there is none
 * @param text what the payer wrote, and whatever else the bank tells
 * @param bankReference by which the bank itself knows the entry; null when it gives none
 * @param code the kind of movement in the bank's own words, such as the causale ABI {@code 48}
 * @param reversal whether it takes back an earlier movement
 * @param leftOut why it is not booked, such as one that is only announced; null when it counts
 * @since 1.0
 */
public record BankEntry(
        @Nullable Integer line,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        BigDecimal amount,
        String currency,
        @Nullable String party,
        @Nullable String iban,
        @Nullable String reference,
        String text,
        @Nullable String bankReference,
        @Nullable String code,
        boolean reversal,
        @Nullable Sentence leftOut) {

    /** Whether the bank has booked it. */
    public boolean counts() {
        return leftOut == null;
    }
}
