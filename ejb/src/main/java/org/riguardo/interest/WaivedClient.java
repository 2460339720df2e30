package org.riguardo.interest;

import java.math.BigDecimal;
import java.util.List;

/** One client with what the firm waives on its open items; disputed ones are not counted. */
public record WaivedClient(String clientId, String clientName, RateKind kind, List<WaivedItem> items) {

    public WaivedClient {
        items = List.copyOf(items);
    }

    /** The sum over its items. */
    public BigDecimal amount() {
        return items.stream().map(WaivedItem::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Whether a rate is known for every day of each. */
    public boolean complete() {
        return items.stream().allMatch(WaivedItem::complete);
    }
}
