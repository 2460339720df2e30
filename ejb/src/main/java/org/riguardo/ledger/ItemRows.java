package org.riguardo.ledger;

import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.riguardo.db.BulkInsert;

/** Writes items that are new or changed, what they were before, and what has become known of them. */
final class ItemRows {

    static final List<String> ITEM = List.of(
            "id",
            "firm_id",
            "client_id",
            "import_id",
            "item_key",
            "document_key",
            "number",
            "issued",
            "due",
            "due_derived",
            "amount",
            "open_amount",
            "currency",
            "settled_on",
            "settled_exactly",
            "listed_in",
            "layout",
            "known_at",
            "first_open",
            "stated");
    private static final List<String> CHANGE =
            List.of("item_id", "known_at", "firm_id", "client_id", "open_amount", "disputed", "settled_on");

    private final Handle handle;
    private final BookedPart part;

    ItemRows(Handle handle, BookedPart part) {
        this.handle = handle;
        this.part = part;
    }

    void write(List<BookedItem> items) {
        List<BookedItem> fresh = items.stream().filter(item -> item.isNew).toList();
        List<BookedItem> changed = items.stream().filter(item -> !item.isNew).toList();
        insert(fresh);
        update(changed);
        fresh.forEach(BookedItem::noted);
    }

    private void insert(List<BookedItem> items) {
        if (items.isEmpty()) {
            return;
        }
        try (BulkInsert rows = BulkInsert.into(handle, "item", ITEM)) {
            items.forEach(item -> rows.add(
                    item.id,
                    part.firm(),
                    item.clientId,
                    item.importId,
                    item.key,
                    item.documentKey,
                    item.number,
                    item.issued,
                    item.due,
                    item.dueDerived,
                    item.amount,
                    item.open,
                    item.currency,
                    item.settledOn,
                    item.settledExactly,
                    item.listedIn,
                    item.layout,
                    item.isOpen() ? part.now() : null,
                    item.isOpen() ? item.open : null,
                    item.stated));
        }
        List<BookedItem> settled = items.stream().filter(item -> !item.isOpen()).toList();
        if (!settled.isEmpty()) {
            try (BulkInsert rows = BulkInsert.into(handle, "item_change", CHANGE)) {
                settled.forEach(item ->
                        rows.add(item.id, part.now(), part.firm(), item.clientId, item.open, false, item.settledOn));
            }
        }
    }

    private void update(List<BookedItem> items) {
        if (items.isEmpty()) {
            return;
        }
        keepBefore(items);
        PreparedBatch updates =
                handle.prepareBatch("update item set due = :due, due_derived = :derived, amount = :amount,"
                        + " open_amount = :open, settled_on = :settled, settled_exactly = :exactly, listed_in = :listed,"
                        + " stated = :stated"
                        + " where firm_id = :firm and id = :id");
        items.forEach(item -> updates.bind("id", item.id)
                .bind("firm", part.firm())
                .bind("due", item.due)
                .bind("derived", item.dueDerived)
                .bind("amount", item.amount)
                .bind("open", item.open)
                .bind("settled", item.settledOn)
                .bind("exactly", item.settledExactly)
                .bind("listed", item.listedIn)
                .bind("stated", item.stated)
                .add());
        updates.execute();
        Chunks.of(items.stream()
                        .filter(item -> !part.statement() || item.notedOtherwise())
                        .map(item -> item.id)
                        .toList())
                .forEach(this::note);
        items.forEach(BookedItem::noted);
        items.stream()
                .map(item -> item.listedBefore)
                .filter(layout -> part.statement() && layout != null && !layout.equals(part.layout()))
                .distinct()
                .forEach(layout -> Prints.forget(handle, part.firm(), layout));
    }

    private void note(List<String> items) {
        if (part.statement()) {
            ItemHistory.noteStated(handle, part.firm(), items, part.now());
        } else {
            ItemHistory.note(handle, part.firm(), items, part.now());
        }
    }

    /** Writes which row states them, of those about which that row says nothing new. */
    void restate(List<BookedItem> items) {
        if (items.isEmpty()) {
            return;
        }
        PreparedBatch updates =
                handle.prepareBatch("update item set stated = :stated where firm_id = :firm and id = :id");
        items.forEach(item -> updates.bind("stated", item.stated)
                .bind("firm", part.firm())
                .bind("id", item.id)
                .add());
        updates.execute();
    }

    /** So that the import can be taken back; what it brought itself has no before. */
    private void keepBefore(List<BookedItem> items) {
        PreparedBatch before =
                handle.prepareBatch("insert into item_before (import_id, item_id, due, due_derived, amount,"
                        + " open_amount, settled_on, settled_exactly, listed_in) select :import, i.id, i.due, i.due_derived,"
                        + " i.amount, i.open_amount, i.settled_on, i.settled_exactly, i.listed_in from item i"
                        + " where i.firm_id = :firm and i.id = :id and not exists (select 1 from item_before b"
                        + " where b.import_id = :import and b.item_id = i.id)");
        items.stream()
                .filter(item -> !Objects.equals(item.importId, item.changedBy))
                .forEach(item -> before.bind("import", item.changedBy)
                        .bind("firm", part.firm())
                        .bind("id", item.id)
                        .add());
        if (before.size() > 0) {
            before.execute();
        }
    }
}
