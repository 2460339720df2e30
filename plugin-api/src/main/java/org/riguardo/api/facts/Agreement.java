package org.riguardo.api.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the client and the firm agreed about some items.
 *
 * @param made the day on which it was made
 * @param items ids of the items that it covers
 * @param instalments at least one, each a date and an amount
 * @param superseded replaced by a later agreement, and no longer counted
 * @since 1.0
 */
public record Agreement(
        String id,
        AgreementKind kind,
        LocalDate made,
        List<String> items,
        List<Instalment> instalments,
        boolean superseded) {

    public Agreement {
        items = List.copyOf(items);
        instalments = List.copyOf(instalments);
    }

    /** One payment that was agreed on: by this day, this amount. */
    public record Instalment(LocalDate due, BigDecimal amount) {}
}
