package org.riguardo.ledger.sdi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.ItemHistory;
import org.riguardo.problem.InputProblem;

/**
 * Takes the items of a rejected invoice out of the ledger, whichever file brought them, and puts them back. A void item is
 * neither open nor paid: it is shown nowhere, says nothing about how the client pays, and is nobody's instalment.
 */
final class VoidItems {

    private final Handle handle;
    private final Firm firm;

    VoidItems(Handle handle, Firm firm) {
        this.handle = handle;
        this.firm = firm;
    }

    public record Found(String documentKey, @Nullable LocalDate issued, String clientId) {}

    public record Kept(String itemId, String clientId, String fileKey, boolean replaced) {}

    /** Makes the items of the documents in that file void, and returns the clients that this touches. */
    Set<String> take(String fileKey, String importId, Instant now) {
        List<Found> documents = handle.createQuery("select distinct f.document_key, f.issued, d.client_id"
                        + " from invoice_file f join document d on d.import_id = f.import_id and d.number = f.number"
                        + " and d.issued is not distinct from f.issued and d.client_id is not null"
                        + " where f.firm_id = :firm and f.file_key = :key and" + RejectedDocuments.STILL_REJECTED)
                .bind("firm", firm.id())
                .bind("key", fileKey)
                .mapTo(Found.class)
                .list();
        Set<String> touched = new HashSet<>();
        for (Found document : documents) {
            List<String> items = handle.createQuery("select id from item where firm_id = :firm and client_id = :client"
                            + " and document_key = :document and not voided"
                            + " and (issued is null or issued is not distinct from :issued)")
                    .bind("firm", firm.id())
                    .bind("client", document.clientId())
                    .bind("document", document.documentKey())
                    .bind("issued", document.issued())
                    .mapTo(String.class)
                    .list();
            if (!items.isEmpty()) {
                makeVoid(items, fileKey, importId, now);
                touched.add(document.clientId());
            }
        }
        return touched;
    }

    /** Puts back what that import made void; the clients that this touches. */
    Set<String> putBack(String importId, Instant now) {
        List<Kept> kept = handle.createQuery("select v.item_id, i.client_id, v.file_key, exists (select 1 from item n"
                        + " where n.client_id = i.client_id and n.document_key = v.document_key and not n.voided"
                        + " and n.issued is not distinct from i.issued) as replaced"
                        + " from item_voided v join item i on i.id = v.item_id"
                        + " where v.firm_id = :firm and v.import_id = :import")
                .bind("firm", firm.id())
                .bind("import", importId)
                .mapTo(Kept.class)
                .list();
        Set<String> touched = new HashSet<>();
        List<String> restored = new ArrayList<>();
        for (Kept item : kept) {
            if (item.replaced()) {
                throw new InputProblem(
                        "state",
                        "La fattura corretta è già registrata: annullare prima l'importazione che l'ha portata.",
                        "The corrected invoice is in the ledger already: take back the import that brought it first.");
            }
            String other = new MessageRows(handle, firm.id()).otherRejection(item.fileKey(), importId);
            if (other == null) {
                restored.add(item.itemId());
                touched.add(item.clientId());
            } else {
                handle.execute("update item_voided set import_id = ? where item_id = ?", other, item.itemId());
            }
        }
        restore(restored, now);
        return touched;
    }

    private void makeVoid(List<String> items, String fileKey, String importId, Instant now) {
        handle.createUpdate("insert into item_voided (item_id, firm_id, import_id, file_key, item_key, document_key,"
                        + " open_amount, settled_on, settled_exactly, listed_in) select i.id, i.firm_id, :import, :key,"
                        + " i.item_key, i.document_key, i.open_amount, i.settled_on, i.settled_exactly, i.listed_in"
                        + " from item i where i.firm_id = :firm and i.id in (<items>)")
                .bind("import", importId)
                .bind("key", fileKey)
                .bind("firm", firm.id())
                .bindList("items", items)
                .execute();
        handle.createUpdate("update item set voided = true, item_key = 'void|' || id, document_key = null,"
                        + " open_amount = 0, settled_on = coalesce(settled_on, :day), settled_exactly = false,"
                        + " listed_in = null where firm_id = :firm and id in (<items>)")
                .bind("day", now.atZone(firm.zone()).toLocalDate())
                .bind("firm", firm.id())
                .bindList("items", items)
                .execute();
        ItemHistory.note(handle, firm.id(), items, now);
        ItemHistory.rearranged(handle, firm.id());
    }

    private void restore(List<String> items, Instant now) {
        if (items.isEmpty()) {
            return;
        }
        handle.createUpdate("update item set (voided, item_key, document_key, open_amount, settled_on, settled_exactly,"
                        + " listed_in) = (select false, v.item_key, v.document_key, v.open_amount, v.settled_on,"
                        + " v.settled_exactly, v.listed_in from item_voided v where v.item_id = item.id)"
                        + " where firm_id = :firm and id in (<items>)")
                .bind("firm", firm.id())
                .bindList("items", items)
                .execute();
        handle.createUpdate("delete from item_voided where firm_id = :firm and item_id in (<items>)")
                .bind("firm", firm.id())
                .bindList("items", items)
                .execute();
        ItemHistory.note(handle, firm.id(), items, now);
        ItemHistory.rearranged(handle, firm.id());
    }
}
