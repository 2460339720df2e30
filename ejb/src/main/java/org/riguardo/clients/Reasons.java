package org.riguardo.clients;

import org.riguardo.api.decision.Sentence;

/** Says what two clients have in common. */
final class Reasons {

    private Reasons() {}

    static Sentence of(Likeness.Reason reason) {
        return switch (reason) {
            case TAX_NUMBER -> new Sentence("Stessa partita IVA o codice fiscale.", "The same VAT number or tax code.");
            case NAME ->
                new Sentence("Stesso nome, a parte la forma giuridica.", "The same name, apart from the legal form.");
            case DOCUMENTS -> new Sentence("Hanno gli stessi documenti.", "They have the same documents.");
            case EMAIL -> new Sentence("Stesso indirizzo email.", "The same email address.");
            case PHONE -> new Sentence("Stesso telefono.", "The same telephone number.");
            case ADDRESS -> new Sentence("Stesso indirizzo.", "The same postal address.");
            case DOMAIN -> new Sentence("Email dello stesso dominio.", "Emails of the same domain.");
            case TOWN -> new Sentence("Stesso comune.", "The same town.");
        };
    }
}
