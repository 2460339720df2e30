package org.riguardo.ledger;

import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Writes down what has become known of items, so that the past can be looked at as it was known then. */
public final class ItemHistory {

    private static final String UNLESS_NOTED = " and not exists (select 1 from"
            + " item_known h where h.item_id = i.id and h.open_amount = i.open_amount"
            + " and h.disputed = i.disputed and (h.settled_on = i.settled_on or (h.settled_on is null"
            + " and i.settled_on is null)) and h.known_at = (select max(l.known_at) from item_known l"
            + " where l.item_id = i.id))";

    private ItemHistory() {}

    /**
     * Notes the present state of those items as known from {@code now} on, where it differs from what was noted last. The next
     * statement of open items that lists one of them states it again, even if it says what the statement before said.
     */
    public static void note(Handle handle, String firm, Collection<String> itemIds, Instant now) {
        if (itemIds.isEmpty()) {
            return;
        }
        note(handle, firm, itemIds, now, UNLESS_NOTED);
        handle.createUpdate("insert into item_to_restate (item_id, firm_id) select i.id, i.firm_id from item i"
                        + " where i.firm_id = :firm and i.id in (<ids>) and i.stated is not null and not exists"
                        + " (select 1 from item_to_restate r where r.item_id = i.id)")
                .bind("firm", firm)
                .bindList("ids", itemIds)
                .execute();
    }

    /** Notes that items were moved or made void: the next statement is compared with all items that it lists. */
    public static void rearranged(Handle handle, String firm) {
        Prints.forget(handle, firm);
    }

    /** Notes that a statement of that layout stated all items that it lists. */
    static void restated(Handle handle, String firm, String layout) {
        handle.createUpdate("delete from item_to_restate where firm_id = :firm and item_id in (select r.item_id"
                        + " from item_to_restate r join item i on i.id = r.item_id where r.firm_id = :firm"
                        + " and i.listed_in = :layout)")
                .bind("firm", firm)
                .bind("layout", layout)
                .execute();
    }

    /** Notes what is open of items, or on which day they were settled, after a statement of open items changed that. */
    static void noteStated(Handle handle, String firm, Collection<String> itemIds, Instant now) {
        note(handle, firm, itemIds, now, "");
    }

    private static void note(Handle handle, String firm, Collection<String> itemIds, Instant now, String condition) {
        handle.createUpdate("update item set known_at = null, first_open = null where firm_id = :firm"
                        + " and known_at = :now and id in (<ids>)")
                .bind("firm", firm)
                .bind("now", now)
                .bindList("ids", itemIds)
                .execute();
        handle.createUpdate("delete from item_change where known_at = :now and item_id in (<ids>)")
                .bind("now", now)
                .bindList("ids", itemIds)
                .execute();
        handle.createUpdate("insert into item_change (item_id, known_at, firm_id, client_id, open_amount, disputed,"
                        + " settled_on) select i.id, :now, i.firm_id, i.client_id, i.open_amount, i.disputed, i.settled_on"
                        + " from item i where i.firm_id = :firm and i.id in (<ids>)" + condition)
                .bind("now", now)
                .bind("firm", firm)
                .bindList("ids", itemIds)
                .execute();
    }
}
