package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How an amount is spread over items in their order; credits are used as far as they are needed to pay the others.
 *
 * @param rest what is left of the amount, zero or more
 */
public record Spread(List<Allocation> allocations, BigDecimal rest) {

    public Spread {
        allocations = List.copyOf(allocations);
    }

    /** Spreads the amount, which is above zero. */
    public static Spread of(List<OpenItem> items, BigDecimal amount) {
        List<Allocation> allocations = new ArrayList<>();
        BigDecimal owed = BigDecimal.ZERO;
        for (OpenItem item : items) {
            owed = owed.add(item.open().max(BigDecimal.ZERO));
        }
        BigDecimal needed = owed.subtract(amount).max(BigDecimal.ZERO);
        BigDecimal rest = amount;
        for (OpenItem item : items) {
            BigDecimal credit = item.open().negate().min(needed);
            if (credit.signum() > 0) {
                allocations.add(new Allocation(item.id(), credit.negate()));
                needed = needed.subtract(credit);
                rest = rest.add(credit);
            }
        }
        for (OpenItem item : items) {
            BigDecimal part = item.open().min(rest);
            if (part.signum() > 0) {
                allocations.add(new Allocation(item.id(), part));
                rest = rest.subtract(part);
            }
        }
        return new Spread(allocations, rest);
    }
}
