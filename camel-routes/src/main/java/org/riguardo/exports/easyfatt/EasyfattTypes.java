package org.riguardo.exports.easyfatt;

import java.util.Optional;
import java.util.Set;
import org.riguardo.api.decision.Sentence;

/** What the letters of {@code DocumentType} mean for what a client owes. Source: Danea, specification of Easyfatt-XML. */
final class EasyfattTypes {

    private static final String CREDIT_NOTE = "N";
    private static final Set<String> RECEIVABLE = Set.of("I", "J", "F", "O", "P", CREDIT_NOTE);
    private static final Set<String> BEFORE_THE_INVOICE = Set.of("A", "L");

    private EasyfattTypes() {}

    /** Whether the firm owes it to the client. */
    static boolean credit(String type) {
        return type.equals(CREDIT_NOTE);
    }

    /** Why a document of that type is nothing that a client owes; empty when it is. */
    static Optional<Sentence> leftOut(String type) {
        if (RECEIVABLE.contains(type)) {
            return Optional.empty();
        }
        return Optional.of(
                BEFORE_THE_INVOICE.contains(type)
                        ? new Sentence(
                                "È un avviso di parcella o una proforma (tipo " + type
                                        + "): il credito nasce con la fattura.",
                                "This is a notice or pro-forma (type " + type + "): the invoice is still to come.")
                        : new Sentence(
                                "Il tipo " + type + " non è una fattura, una parcella né una nota di credito.",
                                "Type " + type + " is no invoice, fee note or credit note."));
    }
}
