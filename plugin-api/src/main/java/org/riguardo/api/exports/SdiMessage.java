package org.riguardo.api.exports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the exchange system (Sistema di Interscambio) says about an invoice file that it was given.
 *
 * @param kind the two letters of the message, such as {@code RC} delivered or {@code NS} rejected
 * @param invoiceFile the name of the invoice file it is about
 * @param identifier the number that the exchange system gave to the file; null when it gives none
 * @param errors why an invoice was rejected or refused: code and description each
 * @param at when the exchange system delivered the file, made it available or took it in; null when it does not say
 * @since 1.0
 */
public record SdiMessage(
        String kind, String invoiceFile, @Nullable String identifier, List<String> errors, @Nullable Instant at) {

    public SdiMessage {
        errors = List.copyOf(errors);
    }

    /** Whether the invoice legally does not exist, and is never chased. */
    public boolean rejects() {
        return kind.equals("NS");
    }
}
