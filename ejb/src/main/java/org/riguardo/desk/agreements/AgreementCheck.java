package org.riguardo.desk.agreements;

import java.time.LocalDate;
import java.util.Set;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.problem.InputProblem;

/** Refuses terms of an agreement that cannot be kept watch over, naming the field. */
final class AgreementCheck {

    private AgreementCheck() {}

    static void check(AgreementTerms terms, LocalDate today, Set<String> openItems) {
        if (terms.made() != null && terms.made().isAfter(today)) {
            throw new InputProblem(
                    "made", "La data dell'accordo è nel futuro.", "The day of the agreement lies in the future.");
        }
        if (openItems.isEmpty()) {
            throw new InputProblem(
                    "items", "Il cliente non ha importi aperti.", "The client has nothing open to agree about.");
        }
        for (int i = 0; i < terms.items().size(); i++) {
            if (!openItems.contains(terms.items().get(i))) {
                throw new InputProblem(
                        "items[" + i + "]",
                        "Questo importo non è aperto per il cliente.",
                        "This is no open item of the client.");
            }
        }
        if (terms.instalments().isEmpty()) {
            throw new InputProblem(
                    "instalments",
                    "Serve almeno una rata con data e importo.",
                    "At least one instalment with a date and an amount is needed.");
        }
        for (int i = 0; i < terms.instalments().size(); i++) {
            check(terms, i);
        }
    }

    private static void check(AgreementTerms terms, int i) {
        Instalment instalment = terms.instalments().get(i);
        if (instalment.amount().signum() <= 0 || instalment.amount().scale() > 2) {
            throw new InputProblem(
                    "instalments[" + i + "].amount",
                    "L'importo deve essere maggiore di zero, con al massimo due decimali.",
                    "The amount must be more than zero, with two decimals at most.");
        }
        if (i > 0 && instalment.due().isBefore(terms.instalments().get(i - 1).due())) {
            throw new InputProblem(
                    "instalments[" + i + "].due",
                    "Le rate vanno in ordine di data.",
                    "The instalments must be in the order of their dates.");
        }
    }
}
