package org.riguardo.ledger;

import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Adds the items of documents of which the ledger knows nothing, in the database, without reading them. */
final class NewItems {

    private static final String FROM = " from staged_document s join staged_unit u on u.client_id = s.client_id"
            + " and u.document_key = s.document_key where u.is_new";

    private static final String ITEM =
            "select s.id, cast(:firm as varchar(64)), s.client_id, s.import_id, s.stem || %s, s.document_key, s.number,"
                    + " s.issued, s.due, s.due_derived, s.amount, coalesce(s.open_amount, s.amount), s.currency, true, cast(:listed as varchar(60)), cast(:layout as varchar(60)),"
                    + " cast(:now as timestamp(6) with time zone), coalesce(s.open_amount, s.amount),"
                    + " case when cast(:listed as varchar(60)) is null then null else s.fingerprint end"
                    + FROM;

    private final Handle handle;
    private final BookedPart part;

    NewItems(Handle handle, BookedPart part) {
        this.handle = handle;
        this.part = part;
    }

    /** Writes items, and returns their clients. */
    Set<String> write() {
        handle.createUpdate(
                        "insert into item (id, firm_id, client_id, import_id, item_key, document_key, number, issued,"
                                + " due, due_derived, amount, open_amount, currency, settled_exactly, listed_in, layout, known_at,"
                                + " first_open, stated) "
                                + ITEM.formatted("'1'") + " and u.staged = 1 union all "
                                + ITEM.formatted(
                                        "cast(row_number() over (partition by s.client_id, s.stem order by s.place)"
                                                + " as varchar(10))")
                                + " and u.staged > 1")
                .bind("firm", part.firm())
                .bind("listed", part.statement() ? part.layout() : null)
                .bind("layout", part.layout())
                .bind("now", part.now())
                .execute();
        return Set.copyOf(handle.createQuery("select distinct client_id from staged_unit where is_new")
                .mapTo(String.class)
                .list());
    }
}
