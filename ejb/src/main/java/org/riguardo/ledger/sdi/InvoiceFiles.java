package org.riguardo.ledger.sdi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.SdiMessage;
import org.riguardo.db.Database;
import org.riguardo.exports.Arrived;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.ClientKeys;
import org.riguardo.ledger.DocumentKey;

/** The invoice files that came: which documents each holds, and which of them the exchange system rejected. */
public final class InvoiceFiles {

    private static final String ELECTRONIC = "fatturapa";
    private static final int LONGEST_NUMBER = 200;

    private final Handle handle;
    private final Firm firm;

    public InvoiceFiles(Handle handle, Firm firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The same files, in which invoices that were rejected, and rows of tables that repeat them, are left out. */
    public List<Arrived> withoutRejected(List<Arrived> files) {
        Map<String, Rejection> rejections = rejections(files);
        RejectedDocuments listed = new RejectedDocuments(handle, firm);
        return files.stream()
                .map(file -> new Arrived(
                        file.arrival(),
                        new FileReading.Read(
                                file.reading().parts().stream()
                                        .map(part -> without(part, rejections, listed))
                                        .toList(),
                                file.reading().notes())))
                .toList();
    }

    private Part without(Part part, Map<String, Rejection> rejections, RejectedDocuments listed) {
        if (!part.format().equals(ELECTRONIC)) {
            return listed.without(part);
        }
        Rejection rejection = rejections.get(FileKey.of(part.name()));
        return rejection == null ? part : leftOut(part, rejection);
    }

    /** Remembers which document stands in which invoice file of these imports. */
    public void keep(Map<String, FileReading.Read> imports) {
        PreparedBatch batch = handle.prepareBatch("insert into invoice_file (id, firm_id, import_id, file_key, number,"
                + " document_key, issued, client_vat_id, client_tax_code) values (:id, :firm, :import, :key, :number,"
                + " :document, :issued, :vat, :tax)");
        imports.forEach((id, file) -> file.parts().stream()
                .filter(part -> part.format().equals(ELECTRONIC))
                .forEach(part -> {
                    String key = FileKey.of(part.name());
                    part.read().documents().list().forEach(document -> bind(batch, id, key, document));
                }));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void bind(PreparedBatch batch, String importId, String key, ExportDocument document) {
        ClientKeys client = ClientKeys.of(document.client(), ELECTRONIC);
        String number = document.number();
        batch.bind("id", Database.newId())
                .bind("firm", firm.id())
                .bind("import", importId)
                .bind("key", key)
                .bind("number", number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number)
                .bind("document", documentKey(document))
                .bind("issued", document.date())
                .bind("vat", client.vatId())
                .bind("tax", client.taxCode())
                .add();
    }

    /** What all files call the document, within its client. */
    static String documentKey(ExportDocument document) {
        boolean credit = document.signed(document.payable()).signum() < 0;
        return DocumentKey.of("", document.number(), document.currency(), credit)
                .column();
    }

    private Map<String, Rejection> rejections(List<Arrived> files) {
        List<Part> parts =
                files.stream().flatMap(file -> file.reading().parts().stream()).toList();
        List<String> keys = parts.stream()
                .filter(part -> part.format().equals(ELECTRONIC))
                .map(part -> FileKey.of(part.name()))
                .toList();
        Map<String, Rejection> all = new HashMap<>(new MessageRows(handle, firm.id()).rejections(keys));
        parts.stream()
                .flatMap(part -> part.read().messages().stream())
                .filter(SdiMessage::rejects)
                .forEach(message ->
                        all.put(FileKey.of(message.invoiceFile()), new Rejection(message.at(), message.errors())));
        return all;
    }

    private Part leftOut(Part part, Rejection rejection) {
        List<ExportDocument> documents = part.read().documents().list().stream()
                .map(document -> document.counts() ? LeftOut.of(document, rejection.sentence(firm.zone())) : document)
                .toList();
        ReadFacts before = part.read().facts();
        ReadFacts facts = ReadFacts.of(before.layout(), before.snapshotDay(), documents, before.notes());
        return new Part(part.name(), part.format(), Reading.Read.of(facts, documents));
    }
}
