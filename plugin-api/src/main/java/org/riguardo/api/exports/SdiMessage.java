package org.riguardo.api.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the exchange system (Sistema di Interscambio) says about an invoice file that it was given.
 *
 * @param kind the two letters of the message, such as {@code RC} delivered or {@code NS} rejected
 * @param invoiceFile the name of the invoice file it is about
 * @param identifier the number that the exchange system gave to the file; null when it gives none
 * @param errors why an invoice was rejected: code and description each
 */
public record SdiMessage(String kind, String invoiceFile, @Nullable String identifier, List<String> errors) {

    public SdiMessage {
        errors = List.copyOf(errors);
    }

    /** Whether the invoice legally does not exist, and is never chased. */
    public boolean rejects() {
        return kind.equals("NS");
    }
}
