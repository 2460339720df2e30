package org.riguardo.web.imports;

import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.ImportedDocument;
import org.riguardo.web.words.Amounts;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * One document of a file in words.
 *
 * @param clientId the client it was booked to; null when it was left out
 * @param reason why it was left out or changed nothing; null when it was booked
 */
public record DocumentRow(
        String number,
        @Nullable String type,
        @Nullable Moment date,
        @Nullable String clientId,
        String client,
        String payable,
        String state,
        @Nullable String reason) {
    static DocumentRow of(ImportedDocument document, Speech speech) {
        String client = document.client().name();
        return new DocumentRow(
                document.number(),
                document.type(),
                document.date() == null ? null : speech.moments().date(document.date()),
                document.clientId(),
                client == null ? speech.texts().say("imports.no-name") : client,
                Amounts.of(document.payable(), document.currency()),
                speech.texts().word(document.state()),
                document.reason() == null ? null : speech.texts().say(document.reason()));
    }
}
