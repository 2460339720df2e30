package org.riguardo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.sdi.Receipt;

/**
 * One open item as staff see it.
 *
 * @param dueDerived the due date was not in the file and was derived from the document's date
 * @param daysLate whole days since the due date; negative when it is not yet due
 * @param exchange what the exchange system said last about its invoice; null when it said nothing
 */
public record ItemView(
        String id,
        @Nullable String number,
        @Nullable LocalDate issued,
        LocalDate due,
        boolean dueDerived,
        BigDecimal amount,
        BigDecimal open,
        String currency,
        boolean disputed,
        long daysLate,
        @Nullable Receipt exchange) {

    /** One about whose invoice the exchange system said nothing. */
    public ItemView(
            String id,
            @Nullable String number,
            @Nullable LocalDate issued,
            LocalDate due,
            boolean dueDerived,
            BigDecimal amount,
            BigDecimal open,
            String currency,
            boolean disputed,
            long daysLate) {
        this(id, number, issued, due, dueDerived, amount, open, currency, disputed, daysLate, null);
    }
}
