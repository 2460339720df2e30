package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.util.List;
import org.riguardo.api.decision.Sentence;

/**
 * A way in which a client may have paid its items.
 *
 * @param rest what the payment is beyond these items, zero or more
 * @param score by which candidates are ranked, the highest first
 * @param reasons what speaks for it
 * @param doubts what speaks against it
 */
public record Candidate(
        String clientId,
        List<Allocation> allocations,
        BigDecimal rest,
        int score,
        List<Sentence> reasons,
        List<Sentence> doubts) {

    public Candidate {
        allocations = List.copyOf(allocations);
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
    }
}
