package org.riguardo.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open item with the interest that the law would grant on it.
 *
 * @param parts the interest on what is open, then on each part that a credit note took off late and that was paid late
 */
public record WaivedItem(
        String id, @Nullable String number, LocalDate due, BigDecimal open, RateKind kind, List<Interest> parts) {

    public WaivedItem {
        parts = List.copyOf(parts);
    }

    /** The sum over its parts. */
    public BigDecimal amount() {
        return parts.stream().map(Interest::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Whether a rate is known for every day. */
    public boolean complete() {
        return parts.stream().allMatch(Interest::complete);
    }
}
