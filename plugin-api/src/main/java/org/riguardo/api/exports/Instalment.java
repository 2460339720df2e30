package org.riguardo.api.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document that is due on one day.
 *
 * @param dueDerived whether the file names no due day, so that it is 30 days after the document (D.Lgs. 231/2002, art. 4)
 * @param amount of the sign that stands in the file
 * @param open what is still open of it by the file; null when the file does not say
 * @since 1.0
 */
public record Instalment(LocalDate due, boolean dueDerived, BigDecimal amount, @Nullable BigDecimal open) {

    private static final int LEGAL_DAYS = 30;

    /** A part whose due day the file names. */
    public static Instalment due(LocalDate due, BigDecimal amount, @Nullable BigDecimal open) {
        return new Instalment(due, false, amount, open);
    }

    /** A part without a due day of its own, of a document of that day. */
    public static Instalment derived(LocalDate documentDay, BigDecimal amount, @Nullable BigDecimal open) {
        return new Instalment(documentDay.plusDays(LEGAL_DAYS), true, amount, open);
    }

    /** What is still open of it: all of it when the file does not say. */
    public BigDecimal openOrAll() {
        return open == null ? amount : open;
    }
}
