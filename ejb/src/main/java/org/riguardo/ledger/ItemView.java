package org.riguardo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One open item as staff see it.
 *
 * @param dueDerived the due date was not in the file and was derived from the document's date
 * @param daysLate whole days since the due date; negative when it is not yet due
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
        long daysLate) {}
