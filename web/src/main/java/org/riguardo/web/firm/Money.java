package org.riguardo.web.firm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.riguardo.api.decision.WrittenAmount;

/** Amounts of the firm's figures, in euros. */
final class Money {

    private Money() {}

    /** With its cents: {@code 1.234,56 €}. */
    static String exact(BigDecimal amount) {
        return WrittenAmount.of(amount, "EUR");
    }

    /** Rounded to the euro, as far as one can say: {@code 1.235 €}. */
    static String about(double amount) {
        return about(BigDecimal.valueOf(amount));
    }

    static String about(BigDecimal amount) {
        return WrittenAmount.of(amount.setScale(0, RoundingMode.HALF_UP), "EUR").replace(",00", "");
    }
}
