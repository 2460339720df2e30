package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;
import org.riguardo.api.exports.Problem;
import org.riguardo.exports.AccountTotal;
import org.riguardo.exports.ImportReport;
import org.riguardo.ledger.ImportedDocument;
import org.riguardo.ledger.sdi.Receipt;

/** Imports and their documents; reasons in Italian, and in English under names that end with {@code En}. */
public final class ImportJson {

    private ImportJson() {}

    /** What became of one file. */
    public static JsonObject write(ImportReport report, ZoneId zone) {
        return new Doc(zone)
                .put("id", report.id())
                .put("name", report.name())
                .put("sha256", report.sha256())
                .put("format", report.format())
                .put("state", report.state())
                .put("heldFor", report.heldFor())
                .put("snapshotDay", report.snapshotDay())
                .put("receivedAt", report.receivedAt())
                .put("finishedAt", report.finishedAt())
                .put("documents", report.documents())
                .put("rowsRead", report.rowsRead())
                .put("rowsLeftOut", report.rowsLeftOut())
                .put("sums", Doc.array(report.sums(), sum -> sum(sum, zone)))
                .put("accounts", Doc.array(report.accounts(), total -> account(total, zone)))
                .put("problems", Doc.array(report.problems(), problem -> problem(problem, zone)))
                .put("notes", Doc.array(report.notes(), note -> new Doc(zone)
                        .put("note", note.it())
                        .put("noteEn", note.en())
                        .build()))
                .build();
    }

    /** What became of one document of a file. */
    public static JsonObject write(ImportedDocument document, ZoneId zone) {
        var reason = document.reason();
        return new Doc(zone)
                .put("id", document.id())
                .put("line", document.line())
                .put("number", document.number())
                .put("type", document.type())
                .put("date", document.date())
                .put("currency", document.currency())
                .put("total", document.total())
                .put("payable", document.payable())
                .put("instalments", Doc.array(document.instalments(), instalment -> instalment(instalment, zone)))
                .put("issuer", party(document.issuer(), zone))
                .put("client", party(document.client(), zone))
                .put("clientId", document.clientId())
                .put("state", document.state())
                .put("reason", reason == null ? null : reason.it())
                .put("reasonEn", reason == null ? null : reason.en())
                .put("receipts", Doc.array(document.receipts(), receipt -> receipt(receipt, zone)))
                .build();
    }

    static JsonObject receipt(Receipt receipt, ZoneId zone) {
        return new Doc(zone)
                .put("kind", receipt.kind())
                .put("identifier", receipt.identifier())
                .put("at", receipt.at())
                .put("meaning", receipt.sentence().it())
                .put("meaningEn", receipt.sentence().en())
                .put("errors", receipt.errors())
                .build();
    }

    /** A document as it would be read from a file that is not imported yet. */
    static JsonObject preview(ExportDocument document, ZoneId zone) {
        return new Doc(zone)
                .put("line", document.line())
                .put("number", document.number())
                .put("type", document.type())
                .put("date", document.date())
                .put("currency", document.currency())
                .put("total", document.total())
                .put("payable", document.payable())
                .put("instalments", Doc.array(document.instalments(), instalment -> instalment(instalment, zone)))
                .put("client", party(document.client(), zone))
                .build();
    }

    private static JsonObject instalment(Instalment instalment, ZoneId zone) {
        return new Doc(zone)
                .put("due", instalment.due())
                .put("dueDerived", instalment.dueDerived())
                .put("amount", instalment.amount())
                .put("open", instalment.open())
                .build();
    }

    private static JsonObject sum(ControlTotal sum, ZoneId zone) {
        return new Doc(zone)
                .put("currency", sum.currency())
                .put("documents", sum.documents())
                .put("total", sum.total())
                .put("payable", sum.payable())
                .put("open", sum.open())
                .put("leftOut", sum.leftOut())
                .build();
    }

    private static JsonObject account(AccountTotal total, ZoneId zone) {
        return new Doc(zone)
                .put("currency", total.currency())
                .put("entries", total.entries())
                .put("known", total.known())
                .put("in", total.in())
                .put("out", total.out())
                .put("matched", total.matched())
                .put("matchedIn", total.matchedIn())
                .put("waiting", total.waiting())
                .put("waitingIn", total.waitingIn())
                .put("leftOut", total.leftOut())
                .build();
    }

    static JsonObject problem(Problem problem, ZoneId zone) {
        return new Doc(zone)
                .put("line", problem.line())
                .put("field", problem.field())
                .put("value", problem.value())
                .put("reason", problem.reason().it())
                .put("reasonEn", problem.reason().en())
                .build();
    }

    private static JsonObject party(Party party, ZoneId zone) {
        return new Doc(zone)
                .put("name", party.name())
                .put("vatId", party.vatId())
                .put("taxCode", party.taxCode())
                .build();
    }
}
