package org.riguardo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;
import org.riguardo.ledger.sdi.Receipt;

/**
 * One document as a file stated it, and what became of it.
 *
 * @param line where it stands in the file; null when the format has no lines
 * @param type as in the file, such as {@code TD01}; null when the file has none
 * @param total with the sign that it has in the ledger: below zero for a credit note
 * @param payable what the client has to pay of it, signed likewise
 * @param clientId the client it was booked to; null when it was left out
 * @param reason why it was left out or changed nothing; null when it was booked
 * @param receipts what the exchange system said about the invoice's file, the oldest first
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
        @Nullable Sentence reason,
        List<Receipt> receipts) {

    public ImportedDocument {
        instalments = List.copyOf(instalments);
        receipts = List.copyOf(receipts);
    }

    /** One about which the exchange system said nothing. */
    public ImportedDocument(
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
        this(
                id,
                line,
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
                state,
                reason,
                List.of());
    }

    /** The same with what the exchange system said about its file. */
    public ImportedDocument with(List<Receipt> said) {
        return new ImportedDocument(
                id,
                line,
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
                state,
                reason,
                said);
    }

    /** The same, no longer part of the ledger for that reason. */
    public ImportedDocument leftOut(Sentence because) {
        return new ImportedDocument(
                id,
                line,
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
                DocumentState.LEFT_OUT,
                because,
                receipts);
    }

    /** The same, booked to that client; to none where it is null. */
    ImportedDocument of(@Nullable String client) {
        return new ImportedDocument(
                id,
                line,
                number,
                type,
                date,
                currency,
                total,
                payable,
                instalments,
                issuer,
                this.client,
                client,
                state,
                reason,
                receipts);
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
