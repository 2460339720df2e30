package org.riguardo.ledger;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Party;

/** Writes the documents of one import as its file stated them, with what became of each. */
final class DocumentRows {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_NUMBER = 40;

    private final PreparedBatch batch;
    private final String firm;
    private final String importId;

    DocumentRows(Handle handle, String firm, String importId) {
        this.firm = firm;
        this.importId = importId;
        this.batch =
                handle.prepareBatch("insert into document (id, firm_id, import_id, client_id, line, seq, number, type,"
                        + " issued, currency, total, payable, instalments, issuer_name, issuer_vat_id, issuer_tax_code, client_name,"
                        + " client_vat_id, client_tax_code, state, reason) values (:id, :firm, :import, :client, :line, :seq, :number,"
                        + " :type, :issued, :currency, :total, :payable, :instalments, :issuerName, :issuerVat, :issuerTax,"
                        + " :clientName, :clientVat, :clientTax, :state, :reason)");
    }

    /** Adds these rows; the ones in {@code booked} changed the ledger, the others did not for that reason. */
    void add(List<Row> rows, Set<Row> booked, Sentence unchanged) {
        for (Row row : rows) {
            Sentence leftOut = row.document().leftOut();
            if (leftOut != null) {
                add(row, DocumentState.LEFT_OUT, leftOut);
            } else if (booked.contains(row)) {
                add(row, DocumentState.BOOKED, null);
            } else {
                add(row, DocumentState.UNCHANGED, unchanged);
            }
        }
    }

    void write() {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void add(Row row, DocumentState state, @Nullable Sentence reason) {
        ExportDocument document = row.document();
        batch.bind("id", row.id())
                .bind("firm", firm)
                .bind("import", importId)
                .bind("client", row.clientId())
                .bind("line", document.line())
                .bind("seq", row.seq())
                .bind("number", Instalments.cut(document.number()))
                .bind("type", cut(document.type(), LONGEST_NUMBER))
                .bind("issued", document.date())
                .bind("currency", document.currency())
                .bind("total", document.total())
                .bind("payable", document.payable())
                .bind("instalments", InstalmentJson.write(document.instalments()));
        party("issuer", document.issuer());
        party("client", document.client());
        batch.bind("state", state.name())
                .bind("reason", Sentences.write(reason))
                .add();
    }

    private void party(String prefix, Party party) {
        batch.bind(prefix + "Name", cut(party.name(), LONGEST_NAME))
                .bind(prefix + "Vat", cut(party.vatId(), LONGEST_NUMBER))
                .bind(prefix + "Tax", cut(party.taxCode(), LONGEST_NUMBER));
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
