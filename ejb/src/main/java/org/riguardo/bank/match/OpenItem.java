package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item that is open, as the ledger knows it.
 *
 * @param open what is open of it, below zero for a credit
 * @param statedOn the day of the newest statement that listed it; null when none did
 */
public record OpenItem(
        String id,
        String clientId,
        @Nullable String number,
        @Nullable LocalDate issued,
        LocalDate due,
        BigDecimal amount,
        BigDecimal open,
        String currency,
        @Nullable LocalDate statedOn) {

    /** The same with that much less open. */
    OpenItem lowered(BigDecimal by) {
        return new OpenItem(id, clientId, number, issued, due, amount, open.subtract(by), currency, statedOn);
    }

    /** How staff call it. */
    String name() {
        return number == null ? "s.n." : number;
    }
}
