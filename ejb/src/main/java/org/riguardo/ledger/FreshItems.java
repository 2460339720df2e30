package org.riguardo.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.db.BulkInsert;

/**
 * Writes the rows of a statement straight into items where their client is new, so that the ledger knows nothing to bring them
 * together with. A document of which another row cannot be written so goes the long way with all its rows.
 */
final class FreshItems {

    private final Handle handle;
    private final BookedPart part;
    private final String importId;
    private final DocumentPages pages;
    private final List<Fresh> waiting = new ArrayList<>();
    private @Nullable StatedPage page;
    private int written;

    FreshItems(Handle handle, BookedPart part, String importId) {
        this.handle = handle;
        this.part = part;
        this.importId = importId;
        this.pages = new DocumentPages(handle);
    }

    private record Fresh(Row row, int seq, String id, String clientId, ExportDocument document) {}

    /** Whether the row is one item that is open: only of such ones nothing has to be compared. */
    static boolean mayBe(ExportDocument document) {
        return document.date() != null
                && document.instalments().size() == 1
                && document.instalments().get(0).openOrAll().signum() != 0;
    }

    void add(Row row, int seq, String id, String clientId, ExportDocument document) {
        waiting.add(new Fresh(row, seq, id, clientId, document));
    }

    /** Writes the items that wait; their pages are made while the database works on them. */
    void write() {
        if (waiting.isEmpty()) {
            return;
        }
        List<StatedPage> full;
        try (BulkInsert insert = BulkInsert.into(handle, "item", ItemRows.ITEM)) {
            waiting.forEach(fresh -> add(insert, fresh));
            full = fullPages();
        }
        pages.write(importId, full);
        written += waiting.size();
        waiting.clear();
    }

    /** Writes what is left of the documents. */
    void end() {
        write();
        if (page != null) {
            pages.write(importId, List.of(page));
        }
    }

    int written() {
        return written;
    }

    /** Stages the items of documents of which another row is staged, and removes them. */
    void goTheLongWay() {
        String touched = " from item i where i.firm_id = :firm and i.import_id = :import and exists (select 1"
                + " from staged_document s where s.client_id = i.client_id and s.document_key = i.document_key";
        handle.createUpdate("insert into staged_document (place, import_id, id, client_id, number, issued, currency,"
                        + " credit, document_key, stem, parts, open_parts, due, due_derived, amount, open_amount, fingerprint)"
                        + " select -row_number() over (order by i.id), i.import_id, i.id, i.client_id, i.number, i.issued,"
                        + " i.currency, i.amount < 0, i.document_key, i.item_key, 1, 1, i.due, i.due_derived, i.amount,"
                        + " i.open_amount, i.stated" + touched + " and s.place > 0)")
                .bind("firm", part.firm())
                .bind("import", importId)
                .execute();
        handle.createUpdate("delete from item where id in (select i.id" + touched + " and s.place < 0))")
                .bind("firm", part.firm())
                .bind("import", importId)
                .execute();
    }

    private List<StatedPage> fullPages() {
        List<StatedPage> full = new ArrayList<>();
        for (Fresh fresh : waiting) {
            StatedPage current = page == null ? new StatedPage(fresh.seq()) : page;
            current.add(fresh.seq(), fresh.id(), fresh.clientId(), fresh.document());
            page = current;
            if (current.isFull()) {
                full.add(current);
                page = null;
            }
        }
        return full;
    }

    private void add(BulkInsert insert, Fresh fresh) {
        ExportDocument document = fresh.document();
        Instalment instalment = document.instalments().get(0);
        BigDecimal amount = document.signed(instalment.amount());
        BigDecimal open = document.signed(instalment.openOrAll());
        String number = StagedRows.number(document);
        DocumentKey key = DocumentKey.of(
                fresh.clientId(),
                number,
                document.currency(),
                document.signed(document.payable()).signum() < 0);
        insert.add(
                fresh.id(),
                part.firm(),
                fresh.clientId(),
                fresh.row().importId(),
                ItemBook.stem(key, document.date(), instalment.due())
                        + fresh.row().place(),
                key.column(),
                number,
                document.date(),
                instalment.due(),
                instalment.dueDerived(),
                amount,
                open,
                document.currency(),
                null,
                true,
                part.layout(),
                part.layout(),
                part.now(),
                open,
                fresh.row().print());
    }
}
