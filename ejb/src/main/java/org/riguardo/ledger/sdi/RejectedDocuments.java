package org.riguardo.ledger.sdi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Party;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.ClientKeys;

/**
 * The invoices that were rejected and not sent again so far: a table or statement that lists one still does not make it
 * owed, until an invoice file of the same client, number and day comes that was not rejected.
 */
final class RejectedDocuments {

    /** Condition on the invoice file {@code f}: rejected, and no other file holds the same document unrejected. */
    static final String STILL_REJECTED = " exists (select 1 from sdi_message m where m.firm_id = f.firm_id and"
            + " m.file_key = f.file_key and m.kind = 'NS' and" + MessageRows.IN_FORCE + ")"
            + " and exists (select 1 from import_run o where o.id = f.import_id and o.state <> 'UNDONE')"
            + " and not exists (select 1 from invoice_file a join import_run ar on ar.id = a.import_id"
            + " where a.firm_id = f.firm_id and a.document_key = f.document_key and ar.state <> 'UNDONE'"
            + " and a.issued is not distinct from f.issued"
            + " and (a.client_vat_id = f.client_vat_id or a.client_tax_code = f.client_tax_code)"
            + " and not exists (select 1 from sdi_message m where m.firm_id = a.firm_id and m.file_key = a.file_key"
            + " and m.kind = 'NS' and" + MessageRows.IN_FORCE + "))";

    private final Handle handle;
    private final Firm firm;
    private @Nullable Map<String, Rejected> byClientAndNumber;

    RejectedDocuments(Handle handle, Firm firm) {
        this.handle = handle;
        this.firm = firm;
    }

    private record Rejected(@Nullable LocalDate issued, Rejection rejection) {

        boolean is(ExportDocument document) {
            return issued == null || document.date() == null || issued.equals(document.date());
        }
    }

    /** A document of a rejected invoice file, as it was kept. */
    public record Row(
            String documentKey,
            @Nullable LocalDate issued,
            @Nullable String vatId,
            @Nullable String taxCode,
            @Nullable String code,
            @Nullable Instant saidAt,
            String errors) {}

    /** The part without the rejected ones; the part itself when it lists none. */
    Part without(Part part) {
        if (load().isEmpty() || part.read().documents().count() == 0) {
            return part;
        }
        List<ExportDocument> found = new ArrayList<>();
        try (Stream<ExportDocument> all = part.read().documents().stream()) {
            all.filter(document -> document.counts() && reason(document) != null)
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            return part;
        }
        Reading.Read read = part.read();
        Documents documents = new SiftedDocuments(read.documents(), this::sifted);
        List<ExportDocument> sifted = found.stream().map(this::sifted).toList();
        return part.with(read.with(FactsWithout.of(read.facts(), found, sifted), documents));
    }

    private ExportDocument sifted(ExportDocument document) {
        Sentence reason = document.counts() ? reason(document) : null;
        return reason == null ? document : LeftOut.of(document, reason);
    }

    private @Nullable Sentence reason(ExportDocument document) {
        String number = InvoiceFiles.documentKey(document);
        return ClientKeys.of(document.client(), "").lookups().stream()
                .flatMap(client -> Stream.ofNullable(load().get(client + " " + number)))
                .filter(rejected -> rejected.is(document))
                .findFirst()
                .map(rejected -> rejected.rejection().sentence(firm.zone()))
                .orElse(null);
    }

    private Map<String, Rejected> load() {
        if (byClientAndNumber == null) {
            Map<String, Rejected> loaded = new HashMap<>();
            handle.createQuery(
                            "select f.document_key, f.issued, f.client_vat_id as vat_id, f.client_tax_code as tax_code,"
                                    + " c.code, s.said_at, s.errors from sdi_message s join invoice_file f on f.firm_id = s.firm_id"
                                    + " and f.file_key = s.file_key left join client c on c.firm_id = f.firm_id"
                                    + " and (c.vat_id = f.client_vat_id or c.tax_code = f.client_tax_code)"
                                    + " where s.firm_id = :firm and s.kind = 'NS' and" + STILL_REJECTED)
                    .bind("firm", firm.id())
                    .mapTo(Row.class)
                    .forEach(row -> enter(loaded, row));
            byClientAndNumber = loaded;
        }
        return byClientAndNumber;
    }

    private static void enter(Map<String, Rejected> loaded, Row row) {
        Rejection rejection = new Rejection(row.saidAt(), MessageRows.errors(row.errors()));
        Set<String> clients = new HashSet<>(
                ClientKeys.of(Party.of(null, row.vatId(), row.taxCode()), "").lookups());
        if (row.code() != null) {
            clients.add("code:" + row.code());
        }
        clients.removeIf(client -> client.startsWith("name:"));
        clients.forEach(client -> loaded.put(client + " " + row.documentKey(), new Rejected(row.issued(), rejection)));
    }
}
