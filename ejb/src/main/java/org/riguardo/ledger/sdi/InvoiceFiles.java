package org.riguardo.ledger.sdi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.SdiMessage;
import org.riguardo.db.BulkInsert;
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
    private static final List<String> COLUMNS = List.of(
            "id",
            "firm_id",
            "import_id",
            "file_key",
            "archives",
            "number",
            "document_key",
            "issued",
            "client_vat_id",
            "client_tax_code");
    /** No key holds one. */
    private static final String BETWEEN = "/";

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
        return keys(part)
                .map(rejections::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(rejection -> leftOut(part, rejection))
                .orElse(part);
    }

    /** Remembers which document stands in which invoice file of these imports. */
    public void keep(Map<String, FileReading.Read> imports) {
        try (BulkInsert rows = BulkInsert.into(handle, "invoice_file", COLUMNS)) {
            imports.forEach((id, file) -> file.parts().stream()
                    .filter(part -> part.format().equals(ELECTRONIC))
                    .forEach(part -> {
                        String key = FileKey.of(part.name());
                        String archives = archives(part);
                        part.read().documents().list().forEach(document -> add(rows, id, key, archives, document));
                    }));
        }
        Map<String, Set<String>> packed = new HashMap<>();
        imports.values().stream()
                .flatMap(file -> file.parts().stream())
                .filter(part -> part.format().equals(ELECTRONIC))
                .forEach(part -> part.archives()
                        .forEach(archive -> packed.computeIfAbsent(FileKey.ofArchive(archive), none -> new HashSet<>())
                                .add(FileKey.of(part.name()))));
        new MessageRows(handle, firm.id()).passOn(packed);
    }

    /** The keys of the invoice files that came in that archive, or in one inside it. */
    List<String> in(String archive) {
        return handle.createQuery("select distinct file_key from invoice_file where firm_id = :firm"
                        + " and position(:archive in archives) > 0")
                .bind("firm", firm.id())
                .bind("archive", BETWEEN + archive + BETWEEN)
                .mapTo(String.class)
                .list();
    }

    /** What a rejection of that part may name: its file, or an archive around it. */
    private static Stream<String> keys(Part part) {
        return Stream.concat(
                Stream.of(FileKey.of(part.name())), part.archives().stream().map(FileKey::ofArchive));
    }

    private static @Nullable String archives(Part part) {
        return part.archives().isEmpty()
                ? null
                : part.archives().stream()
                        .map(FileKey::ofArchive)
                        .distinct()
                        .collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
    }

    private void add(BulkInsert rows, String importId, String key, @Nullable String archives, ExportDocument document) {
        ClientKeys client = ClientKeys.of(document.client(), ELECTRONIC);
        String number = document.number();
        rows.add(
                Database.newId(),
                firm.id(),
                importId,
                key,
                archives,
                number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number,
                documentKey(document),
                document.date(),
                client.vatId(),
                client.taxCode());
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
                .flatMap(InvoiceFiles::keys)
                .toList();
        Map<String, Rejection> all = new HashMap<>(new MessageRows(handle, firm.id()).rejections(keys));
        parts.stream()
                .flatMap(part -> part.read().messages().stream())
                .filter(SdiMessage::rejects)
                .forEach(message ->
                        all.put(FileKey.named(message.invoiceFile()), new Rejection(message.at(), message.errors())));
        return all;
    }

    private Part leftOut(Part part, Rejection rejection) {
        List<ExportDocument> documents = part.read().documents().list().stream()
                .map(document -> document.counts() ? LeftOut.of(document, rejection.sentence(firm.zone())) : document)
                .toList();
        ReadFacts before = part.read().facts();
        ReadFacts facts = ReadFacts.of(before.layout(), before.snapshotDay(), documents, before.notes());
        return part.with(Reading.Read.of(facts, documents));
    }
}
