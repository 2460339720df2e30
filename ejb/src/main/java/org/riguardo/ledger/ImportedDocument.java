package org.riguardo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;

/**
 * One document as a file stated it, and what became of it.
 *
 * @param line where it stands in the file; null when the format has no lines
 * @param type as in the file, such as {@code TD01}; null when the file has none
 * @param clientId the client it was booked to; null when it was left out
 * @param reason why it was left out or changed nothing; null when it was booked
 */
public record ImportedDocument(
        String id,
        @Nullable Integer line,
        String number,
        @Nullable String type,
        @Nullable LocalDate date,
        String currency,
        BigDecimal total,
        BigDecimal payable,
        List<Instalment> instalments,
        Party issuer,
        Party client,
        @Nullable String clientId,
        DocumentState state,
        @Nullable Sentence reason) {

    public ImportedDocument {
        instalments = List.copyOf(instalments);
    }

    /** The same as a later file states it so many lines further down, when it is nothing new any more. */
    ImportedDocument repeated(int linesDown) {
        boolean counts = state != DocumentState.LEFT_OUT;
        return new ImportedDocument(
                id,
                line == null ? null : Integer.valueOf(line + linesDown),
                number,
                type,
                date,
                currency,
                total,
                payable,
                instalments,
                issuer,
                client,
                clientId,
                counts ? DocumentState.UNCHANGED : state,
                counts ? Booking.KNOWN : reason);
    }
}
