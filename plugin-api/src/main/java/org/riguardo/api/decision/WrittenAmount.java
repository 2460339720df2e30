package org.riguardo.api.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Writes amounts as they stand on the firm's documents, {@code 1.234,56 €}, whatever the language of the page.
 *
 * @since 1.0
 */
public final class WrittenAmount {
    private static final String NO_BREAK = "\u00a0";

    private WrittenAmount() {}

    /** The amount with two decimals and its currency (ISO 4217), joined so that no line breaks between them. */
    public static String of(BigDecimal amount, String currency) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0.00", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount) + NO_BREAK + ("EUR".equals(currency) ? "€" : currency);
    }
}
