package org.riguardo.api.exports;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The movements of one account of the firm in one statement, report or notification of its bank.
 *
 * @param account its IBAN, or the number by which the file names it; null when the file names none
 * @param number of the statement; null when it has none
 * @param opening the booked balance before the first entry; null when the file does not tell
 * @param closing the booked balance after the last entry; null when the file does not tell
 * @param entries in the order of the file
 * @since 1.0
 */
public record BankStatement(
        @Nullable String account,
        @Nullable String number,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal closing,
        List<BankEntry> entries) {

    public BankStatement {
        entries = List.copyOf(entries);
    }

    /** Whether the entries lead from one balance to the other; true when the file does not tell both. */
    public boolean balances() {
        if (opening == null || closing == null) {
            return true;
        }
        BigDecimal sum = entries.stream()
                .filter(BankEntry::counts)
                .map(BankEntry::amount)
                .reduce(opening, BigDecimal::add);
        return sum.compareTo(closing) == 0;
    }
}
