package org.riguardo.ledger.sdi;

import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;

/** A document that is listed and does not count. */
final class LeftOut {

    private LeftOut() {}

    static ExportDocument of(ExportDocument document, Sentence reason) {
        return new ExportDocument(
                document.line(),
                document.number(),
                document.type(),
                document.credit(),
                document.date(),
                document.currency(),
                document.total(),
                document.payable(),
                document.instalments(),
                document.issuer(),
                document.client(),
                document.linked(),
                reason);
    }
}
