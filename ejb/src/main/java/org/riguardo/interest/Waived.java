package org.riguardo.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the firm waives in all.
 *
 * @param on the day up to which it is computed, included
 * @param complete whether a rate is known for every day of it
 * @param clients those with something to waive, the largest first
 */
public record Waived(LocalDate on, BigDecimal amount, boolean complete, List<WaivedClient> clients) {

    public Waived {
        clients = List.copyOf(clients);
    }
}
