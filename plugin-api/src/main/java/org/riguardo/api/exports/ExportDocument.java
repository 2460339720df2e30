package org.riguardo.api.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * An invoice, a fee note or a credit note, or one row of a list of open items, as the file states it.
 *
 * @param line where it stands in the file, counted from 1; null when the format has no lines
 * @param type as in the file, such as {@code TD01}; null when the file has none
 * @param credit whether the firm owes it to the client
 * @param date the document's day; null when the file has none
 * @param currency ISO 4217
 * @param total with VAT and all, of the sign in the file
 * @param payable what the client has to pay of it, of the sign in the file
 * @param linked numbers of the documents that it refers to, such as the invoice of a credit note
 * @param leftOut why it is nothing that a client owes; null when it counts
 * @since 1.0
 */
public record ExportDocument(
        @Nullable Integer line,
        String number,
        @Nullable String type,
        boolean credit,
        @Nullable LocalDate date,
        String currency,
        BigDecimal total,
        BigDecimal payable,
        List<Instalment> instalments,
        Party issuer,
        Party client,
        List<String> linked,
        @Nullable Sentence leftOut) {

    public ExportDocument {
        instalments = List.copyOf(instalments);
        linked = List.copyOf(linked);
    }

    /** The amount with the sign that it has in the ledger: below zero for what the firm owes, whichever sign the file uses. */
    public BigDecimal signed(BigDecimal amount) {
        return credit ? amount.abs().negate() : amount;
    }

    /** Whether it becomes part of the ledger. */
    public boolean counts() {
        return leftOut == null;
    }
}
