package org.riguardo.ledger.sdi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * What the exchange system said about an invoice.
 *
 * @param kind the two letters of the message, such as {@code RC}
 * @param identifier the number that the exchange system gave to the file
 * @param at when it delivered, took in or rejected it; null when the message does not say
 * @param errors why it was rejected or refused
 */
public record Receipt(String kind, @Nullable String identifier, @Nullable Instant at, List<String> errors) {

    public Receipt {
        errors = List.copyOf(errors);
    }

    /** Whether the invoice was rejected, so that it counts as never issued. */
    public boolean rejects() {
        return kind.equals("NS");
    }

    /** What it means, in a few words. */
    public Sentence sentence() {
        return switch (kind) {
            case "RC" -> new Sentence("consegnata", "delivered");
            case "NS" -> new Sentence("scartata", "rejected");
            case "MC" ->
                new Sentence("non consegnata: è nell'area riservata", "not delivered: it waits in the client's area");
            case "NE" ->
                errors.isEmpty()
                        ? new Sentence("accettata", "accepted")
                        : new Sentence("rifiutata dal committente", "refused by the client");
            case "EC" -> new Sentence("esito mandato dal committente", "answered by the client");
            case "SE" -> new Sentence("esito del committente scartato", "the client's answer was rejected");
            case "DT" -> new Sentence("termini decorsi", "time to answer is over");
            case "AT" -> new Sentence("trasmessa, non recapitabile", "transmitted, cannot be delivered");
            default -> new Sentence("metadati ricevuti", "metadata received");
        };
    }
}
