package org.riguardo.ledger.sdi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.DocumentState;
import org.riguardo.ledger.ImportedDocument;

/** Shows documents of an import with the messages of the exchange system about their files, the oldest first. */
public final class Receipts {

    private final Handle handle;
    private final Firm firm;

    public Receipts(Handle handle, Firm firm) {
        this.handle = handle;
        this.firm = firm;
    }

    public record Row(
            String number,
            @Nullable LocalDate issued,
            String kind,
            @Nullable String identifier,
            @Nullable Instant saidAt,
            String errors) {}

    /** The same documents of that import with their receipts; one whose file was rejected since is left out, with the reason. */
    public List<ImportedDocument> with(String importId, List<ImportedDocument> documents) {
        List<String> numbers =
                documents.stream().map(ImportedDocument::number).distinct().toList();
        if (numbers.isEmpty()) {
            return documents;
        }
        Map<String, List<Receipt>> receipts = new HashMap<>();
        handle.createQuery("select distinct f.number, f.issued, m.kind, m.identifier, m.said_at, m.errors"
                        + " from invoice_file f join sdi_message m on m.firm_id = f.firm_id and m.file_key = f.file_key"
                        + " where f.firm_id = :firm and f.import_id = :import and f.number in (<numbers>) and"
                        + MessageRows.IN_FORCE + " order by m.said_at nulls first, m.kind")
                .bind("firm", firm.id())
                .bind("import", importId)
                .bindList("numbers", numbers)
                .mapTo(Row.class)
                .forEach(row -> receipts.computeIfAbsent(row.number() + " " + row.issued(), none -> new ArrayList<>())
                        .add(new Receipt(
                                row.kind(), row.identifier(), row.saidAt(), MessageRows.errors(row.errors()))));
        return documents.stream()
                .map(document ->
                        with(document, receipts.getOrDefault(document.number() + " " + document.date(), List.of())))
                .toList();
    }

    private ImportedDocument with(ImportedDocument document, List<Receipt> receipts) {
        ImportedDocument shown = document.with(receipts);
        return receipts.stream()
                .filter(Receipt::rejects)
                .findFirst()
                .filter(rejected -> document.state() != DocumentState.REFUSED)
                .map(rejected -> shown.leftOut(new Rejection(rejected.at(), rejected.errors()).sentence(firm.zone())))
                .orElse(shown);
    }
}
