package org.riguardo.desk;

import java.time.Instant;
import java.util.Set;
import org.riguardo.problem.InputProblem;

/** Refuses a contact that cannot have happened as it was written down, naming the field. */
final class ContactCheck {

    static final int LONGEST_NOTE = 4_000;

    private ContactCheck() {}

    static void check(ContactLog contact, Instant now, Set<String> clientItems) {
        if (contact.at() != null && contact.at().isAfter(now)) {
            throw new InputProblem(
                    "at",
                    "Il contatto è nel futuro: indicare quando è avvenuto.",
                    "The contact lies in the future: say when it took place.");
        }
        if (contact.note() != null && contact.note().length() > LONGEST_NOTE) {
            throw new InputProblem(
                    "note",
                    "La nota è troppo lunga: al massimo 4.000 caratteri.",
                    "The note is too long: 4,000 characters at most.");
        }
        for (int i = 0; i < contact.items().size(); i++) {
            if (!clientItems.contains(contact.items().get(i))) {
                throw new InputProblem(
                        "items[" + i + "]",
                        "Questo importo aperto non è del cliente.",
                        "This open item is not the client's.");
            }
        }
    }
}
