package org.riguardo.exports.fatturapa;

import java.util.Optional;
import java.util.Set;
import org.riguardo.api.decision.Sentence;

/**
 * What the document types (TipoDocumento) mean for what a client owes. Source: Agenzia delle Entrate, guida alla
 * compilazione delle fatture elettroniche.
 */
final class DocumentTypes {

    private static final Set<String> CREDIT = Set.of("TD04", "TD08");
    private static final Set<String> RECEIVABLE =
            Set.of("TD01", "TD02", "TD03", "TD05", "TD06", "TD07", "TD09", "TD24", "TD25", "TD26");
    private static final Set<String> OWN_PURCHASES =
            Set.of("TD16", "TD17", "TD18", "TD19", "TD20", "TD21", "TD22", "TD23", "TD28");
    private static final String GIVEN_FREE = "TD27";
    private static final String REPORTED_MISSING = "TD29";

    private DocumentTypes() {}

    /** Whether the firm owes it to the client. */
    static boolean credit(String type) {
        return CREDIT.contains(type);
    }

    /** Why a document of that type is nothing that a client owes; empty when it is. */
    static Optional<Sentence> leftOut(String type, boolean toItself) {
        if (OWN_PURCHASES.contains(type)) {
            return Optional.of(new Sentence(
                    type + " è un'integrazione o autofattura: non è un credito verso un cliente.",
                    type + " is an integration or self-invoice: nothing that a client owes."));
        }
        if (type.equals(REPORTED_MISSING)) {
            return Optional.of(new Sentence(
                    "TD29 segnala una fattura mancante: non è un credito verso un cliente.",
                    "TD29 reports a missing invoice: nothing that a client owes."));
        }
        if (type.equals(GIVEN_FREE)) {
            return Optional.of(new Sentence(
                    "TD27 è autoconsumo o cessione gratuita: non c'è nulla da incassare.",
                    "TD27 is own use or a gift: there is nothing to collect."));
        }
        if (!RECEIVABLE.contains(type) && !CREDIT.contains(type)) {
            return Optional.of(new Sentence(
                    "Il tipo di documento " + type + " non è noto: non si sa se è un credito verso il cliente.",
                    "The document type " + type + " is not known: nobody can tell whether the client owes it."));
        }
        return toItself
                ? Optional.of(new Sentence(
                        "Emittente e cliente sono lo stesso soggetto.", "The issuer and the client are the same."))
                : Optional.empty();
    }
}
