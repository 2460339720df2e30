package org.riguardo.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.ledger.ImportedDocument;
import org.riguardo.ledger.sdi.Receipt;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * One document of a file in words.
 *
 * @param clientId the client it was booked to; null when it was left out
 * @param reason why it was left out or changed nothing; null when it was booked
 * @param receipts what the exchange system said about it, each in words
 */
public record DocumentRow(
        String number,
        @Nullable String type,
        @Nullable Moment date,
        @Nullable String clientId,
        String client,
        String payable,
        String state,
        @Nullable String reason,
        List<String> receipts) {
    static DocumentRow of(ImportedDocument document, Speech speech) {
        String client = document.client().name();
        return new DocumentRow(
                document.number(),
                document.type(),
                document.date() == null ? null : speech.moments().date(document.date()),
                document.clientId(),
                client == null ? speech.texts().say("imports.no-name") : client,
                WrittenAmount.of(document.payable(), document.currency()),
                speech.texts().word(document.state()),
                document.reason() == null ? null : speech.texts().say(document.reason()),
                document.receipts().stream()
                        .map(receipt -> said(receipt, speech))
                        .toList());
    }

    private static String said(Receipt receipt, Speech speech) {
        String what = speech.texts().say(receipt.sentence());
        return receipt.at() == null
                ? speech.texts().say("imports.receipt", what)
                : speech.texts()
                        .say(
                                "imports.receipt.at",
                                what,
                                speech.moments().at(receipt.at()).words());
    }
}
