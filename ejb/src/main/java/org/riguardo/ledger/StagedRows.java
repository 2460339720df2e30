package org.riguardo.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Dialect;

/**
 * The temporary table into which the documents of a file go first, with what they are compared by; the one instalment that
 * most of them have stands in the row itself, with the sign of the ledger.
 */
final class StagedRows {

    static final String TABLE = "staged_document";

    private static final String DEFINITION = "place integer, import_id varchar(36), seq integer, id varchar(36),"
            + " line integer, client_id varchar(36), number varchar(200), type varchar(40), issued date, currency varchar(3),"
            + " total decimal(19, 2), payable decimal(19, 2), instalments text, issuer_name varchar(300),"
            + " issuer_vat_id varchar(40), issuer_tax_code varchar(40), client_name varchar(300), client_vat_id varchar(40),"
            + " client_tax_code varchar(40), left_out varchar(500), credit boolean, document_key varchar(250),"
            + " stem varchar(300), parts integer, open_parts integer, due date, due_derived boolean, amount decimal(19, 2),"
            + " open_amount decimal(19, 2), fingerprint bigint";

    private static final List<String> COLUMNS =
            List.of(DEFINITION.replaceAll("\\(\\d+, \\d+\\)", "").split(", ")).stream()
                    .map(column -> column.split(" ")[0])
                    .toList();

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_WORD = 40;

    private final Handle handle;

    /** Empties the table, or makes it for this connection. */
    StagedRows(Handle handle) {
        this.handle = handle;
        Dialect.of(handle).temporary(handle, TABLE, DEFINITION, "client_id, document_key, place");
    }

    BulkInsert insert() {
        return BulkInsert.into(handle, TABLE, COLUMNS);
    }

    /** Adds one document; its client is null when it does not count. */
    static void add(
            BulkInsert insert, Row row, int seq, String id, ExportDocument document, @Nullable String clientId) {
        String number = number(document);
        DocumentKey key = DocumentKey.of(
                clientId == null ? "" : clientId,
                number,
                document.currency(),
                document.signed(document.payable()).signum() < 0);
        Instalment one =
                document.instalments().size() == 1 ? document.instalments().get(0) : null;
        BigDecimal open = one == null ? null : one.open();
        Party issuer = document.issuer();
        Party client = document.client();
        insert.add(
                row.place(),
                row.importId(),
                seq,
                id,
                document.line(),
                clientId,
                number,
                word(document.type()),
                document.date(),
                document.currency(),
                document.signed(document.total()),
                document.signed(document.payable()),
                InstalmentJson.write(document.instalments()),
                name(issuer.name()),
                word(issuer.vatId()),
                word(issuer.taxCode()),
                name(client.name()),
                word(client.vatId()),
                word(client.taxCode()),
                Sentences.write(document.leftOut()),
                document.credit(),
                clientId == null ? null : key.column(),
                one == null ? null : ItemBook.stem(key, document.date(), one.due()),
                document.instalments().size(),
                openParts(document),
                one == null ? null : one.due(),
                one == null ? null : one.dueDerived(),
                one == null ? null : document.signed(one.amount()),
                open == null ? null : document.signed(open),
                row.print());
    }

    /** The number of a document as far as it is kept. */
    static String number(ExportDocument document) {
        return String.valueOf(cut(document.number(), Instalments.LONGEST_NUMBER));
    }

    /** A name as far as it is kept. */
    static @Nullable String name(@Nullable String text) {
        return cut(text, LONGEST_NAME);
    }

    /** A short text as far as it is kept. */
    static @Nullable String word(@Nullable String text) {
        return cut(text, LONGEST_WORD);
    }

    static int openParts(ExportDocument document) {
        return (int) document.instalments().stream()
                .filter(instalment -> instalment.openOrAll().signum() != 0)
                .count();
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
