package org.riguardo.ledger;

import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Writes down what has become known of items, so that the past can be looked at as it was known then. */
public final class ItemHistory {

    private ItemHistory() {}

    /** Notes the present state of those items as known from {@code now} on, where it differs from what was noted last. */
    public static void note(Handle handle, String firm, Collection<String> itemIds, Instant now) {
        if (itemIds.isEmpty()) {
            return;
        }
        handle.createUpdate("delete from item_change where known_at = :now and item_id in (<ids>)")
                .bind("now", now)
                .bindList("ids", itemIds)
                .execute();
        handle.createUpdate("insert into item_change (item_id, known_at, firm_id, client_id, open_amount, disputed,"
                        + " settled_on) select i.id, :now, i.firm_id, i.client_id, i.open_amount, i.disputed, i.settled_on"
                        + " from item i where i.firm_id = :firm and i.id in (<ids>) and not exists (select 1 from"
                        + " item_change h where h.item_id = i.id and h.open_amount = i.open_amount"
                        + " and h.disputed = i.disputed and (h.settled_on = i.settled_on or (h.settled_on is null"
                        + " and i.settled_on is null)) and h.known_at = (select max(l.known_at) from item_change l"
                        + " where l.item_id = i.id))")
                .bind("now", now)
                .bind("firm", firm)
                .bindList("ids", itemIds)
                .execute();
    }
}
