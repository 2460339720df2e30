package org.riguardo.ledger;

import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/**
 * Finds the documents about which a statement may say something else than the one before: those that it stages, those of which a
 * row is gone, and those that no row states. What the rows that were passed over say of them is staged from their items.
 */
final class TouchedDocuments {

    static final String TABLE = "staged_touched";

    private static final String STANDING =
            "select i.*, row_number() over (partition by i.stated order by i.id) as copy from staged_touched t"
                    + " join item i on i.client_id = t.client_id and i.document_key = t.document_key"
                    + " where i.firm_id = :firm and i.listed_in = :layout and i.stated is not null";

    private static final String RESTATED =
            " and i.stated not in (select x.stated from item_to_restate r join item x on x.id = r.item_id"
                    + " where r.firm_id = :firm and x.stated is not null)";

    private static final String GONE =
            " (select print, count(*) as n from staged_gone group by print) g on g.print = i.stated";

    private final Handle handle;
    private final BookedPart part;

    TouchedDocuments(Handle handle, BookedPart part) {
        this.handle = handle;
        this.part = part;
        Dialect.of(handle)
                .temporary(
                        handle, TABLE, "client_id varchar(36), document_key varchar(250)", "client_id, document_key");
    }

    /** Fills the table, and stages what stands beside what differs. */
    void find(String importId) {
        handle.createUpdate("insert into staged_touched (client_id, document_key)"
                        + " select client_id, document_key from staged_document where client_id is not null"
                        + " union select i.client_id, i.document_key from item i where i.firm_id = :firm"
                        + " and i.listed_in = :layout and i.document_key is not null and (i.stated is null"
                        + " and i.settled_on is null or i.stated in (select print from staged_gone))")
                .bind("firm", part.firm())
                .bind("layout", part.layout())
                .execute();
        Dialect.of(handle).analyze(handle, TABLE);
        handle.createUpdate("insert into staged_document (place, import_id, id, client_id, number, issued, currency,"
                        + " credit, document_key, stem, parts, open_parts, due, due_derived, amount, open_amount, fingerprint)"
                        + " select -1000000000 - row_number() over (order by i.id), cast(:import as varchar(36)), i.id,"
                        + " i.client_id, i.number, i.issued, i.currency, i.amount < 0, i.document_key, i.item_key, 1, 1, i.due,"
                        + " i.due_derived, i.amount, case when i.settled_on is null then i.open_amount else 0 end, i.stated"
                        + " from (" + STANDING + RESTATED + ") i left join" + GONE + " where i.copy > coalesce(g.n, 0)")
                .bind("import", importId)
                .bind("firm", part.firm())
                .bind("layout", part.layout())
                .execute();
        Dialect.of(handle).analyze(handle, StagedRows.TABLE + " (client_id, document_key, fingerprint, place)");
        handle.createUpdate("update item set stated = null where id in (select i.id from (" + STANDING + ") i join"
                        + GONE + " where i.copy <= g.n and i.settled_on is not null)")
                .bind("firm", part.firm())
                .bind("layout", part.layout())
                .execute();
    }

    /** Notes, once all rows of a statement are staged, which settled items no row states any more. */
    static void noteUnstated(Handle handle, BookedPart part) {
        handle.createUpdate("update item set stated = null where firm_id = :firm and listed_in = :layout"
                        + " and settled_on is not null and stated is not null"
                        + " and stated not in (select fingerprint from staged_document where fingerprint is not null)")
                .bind("firm", part.firm())
                .bind("layout", part.layout())
                .execute();
    }
}
