package org.riguardo.exports;

import java.math.BigDecimal;

/**
 * Sums of what a file tells of the firm's accounts, in one currency, to compare with the bank's own; and what became of it so far.
 *
 * @param currency ISO 4217
 * @param entries how many movements the bank has booked
 * @param known how many of all movements an earlier file had told of
 * @param in the sum of what came in
 * @param out the sum of what went out, zero or more
 * @param matched how many that came in are booked as payments
 * @param matchedIn their sum
 * @param waiting how many wait for a person
 * @param waitingIn the sum of those among them that came in
 * @param leftOut how many the bank has not booked
 */
public record AccountTotal(
        String currency,
        int entries,
        int known,
        BigDecimal in,
        BigDecimal out,
        int matched,
        BigDecimal matchedIn,
        int waiting,
        BigDecimal waitingIn,
        int leftOut) {

    public AccountTotal {
        in = shown(in);
        out = shown(out);
        matchedIn = shown(matchedIn);
        waitingIn = shown(waitingIn);
    }

    /** With two decimals at least. */
    private static BigDecimal shown(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }
}
