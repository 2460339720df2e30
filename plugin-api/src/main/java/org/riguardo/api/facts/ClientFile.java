package org.riguardo.api.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the policy may look at for one client; it never reaches beyond this record.
 *
 * @param client the client itself
 * @param ledgerDay the day up to which the ledger is known; null only where there are no items
 * @param items open items, credit notes included with negative amounts
 * @param settled items that were settled, for the client's record of payment
 * @since 1.0
 */
public record ClientFile(
        Client client,
        @Nullable LocalDate ledgerDay,
        List<Item> items,
        List<SettledItem> settled,
        List<Payment> payments,
        List<Interaction> interactions,
        List<Agreement> agreements,
        List<Case> cases) {

    public ClientFile {
        items = List.copyOf(items);
        settled = List.copyOf(settled);
        payments = List.copyOf(payments);
        interactions = List.copyOf(interactions);
        agreements = List.copyOf(agreements);
        cases = List.copyOf(cases);
    }
}
