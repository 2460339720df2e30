package org.riguardo.bank;

import java.math.BigDecimal;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.bank.EntryView.PaidItem;

/**
 * A way in which a client may have paid its items.
 *
 * @param rest what the movement is beyond them
 * @param reasons what speaks for it
 * @param doubts what speaks against it
 */
public record CandidateView(
        String clientId,
        String clientName,
        List<PaidItem> items,
        BigDecimal rest,
        List<Sentence> reasons,
        List<Sentence> doubts) {

    public CandidateView {
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
    }
}
