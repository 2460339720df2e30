package org.riguardo.ledger.sdi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the exchange system said about the invoices of one client. */
public final class ClientReceipts {

    private final Handle handle;
    private final String firm;
    private final String client;

    public ClientReceipts(Handle handle, String firm, String client) {
        this.handle = handle;
        this.firm = firm;
        this.client = client;
    }

    public record Said(
            String documentKey,
            @Nullable LocalDate issued,
            String kind,
            @Nullable String identifier,
            @Nullable Instant saidAt,
            String errors) {}

    public record Void(
            String id,
            @Nullable String number,
            LocalDate due,
            BigDecimal amount,
            String currency,
            @Nullable Instant saidAt,
            String errors) {}

    /** The newest receipt of each document that was not rejected, by {@link #key}. */
    public Map<String, Receipt> newest() {
        Map<String, Receipt> newest = new HashMap<>();
        handle.createQuery("select distinct f.document_key, f.issued, m.kind, m.identifier, m.said_at, m.errors"
                        + " from document d join invoice_file f on f.import_id = d.import_id and f.number = d.number"
                        + " and f.issued is not distinct from d.issued join sdi_message m on m.firm_id = f.firm_id"
                        + " and m.file_key = f.file_key where d.client_id = :client and d.firm_id = :firm"
                        + " and m.kind not in ('MT', 'NS') and" + MessageRows.IN_FORCE
                        + " order by m.said_at nulls first, m.kind")
                .bind("client", client)
                .bind("firm", firm)
                .mapTo(Said.class)
                .forEach(said -> newest.put(
                        key(said.documentKey(), said.issued()),
                        new Receipt(said.kind(), said.identifier(), said.saidAt(), MessageRows.errors(said.errors()))));
        return newest;
    }

    /** The items that are void because their invoice was rejected, and not issued again so far. */
    public List<RejectedItem> rejected(ZoneId zone) {
        return handle.createQuery("select i.id, i.number, i.due, i.amount, i.currency, m.said_at, m.errors from item i"
                        + " join item_voided v on v.item_id = i.id join sdi_message m on m.import_id = v.import_id"
                        + " and m.file_key = v.file_key and m.kind = 'NS' where i.firm_id = :firm and i.client_id = :client"
                        + " and not exists (select 1 from item n where n.client_id = i.client_id and not n.voided"
                        + " and n.document_key = v.document_key and n.issued is not distinct from i.issued)"
                        + " order by i.due, i.id")
                .bind("client", client)
                .bind("firm", firm)
                .mapTo(Void.class)
                .map(item -> new RejectedItem(
                        item.id(),
                        item.number(),
                        item.due(),
                        item.amount(),
                        item.currency(),
                        new Rejection(item.saidAt(), MessageRows.errors(item.errors())).sentence(zone)))
                .list();
    }

    /** The name of a document among the client's. */
    public static String key(@Nullable String documentKey, @Nullable LocalDate issued) {
        return documentKey + " " + issued;
    }
}
