package org.riguardo.web.words;

import java.math.BigDecimal;
import org.riguardo.api.decision.WrittenAmount;

/** Writes amounts as on the firm's documents, {@code 1.234,56 €}, whatever the language of the page. */
public final class Amounts {
    private Amounts() {}

    /** The amount with two decimals and its currency (ISO 4217), joined so that no line breaks between them. */
    public static String of(BigDecimal amount, String currency) {
        return WrittenAmount.of(amount, currency);
    }
}
