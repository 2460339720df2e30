package org.riguardo.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * What the report says of one import beside what its reader said.
 *
 * @param superseded why it changed nothing; null when it was booked
 * @param settled how many items count as settled because they are no longer listed
 * @param knownByName how many new clients have no number
 */
record BookingNotes(
        @Nullable Sentence superseded, int documents, int booked, int leftOut, int settled, int knownByName) {

    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        if (superseded != null) {
            return List.of(superseded);
        }
        int known = documents - booked - leftOut;
        sentences.add(new Sentence(
                "Registrati " + booked + ", già noti " + known + ", lasciati fuori " + leftOut + ".",
                "Booked " + booked + ", known already " + known + ", left out " + leftOut + "."));
        if (settled > 0) {
            sentences.add(new Sentence(
                    "Non compaiono più nello scadenzario e risultano chiuse, in data non nota con esattezza: " + settled
                            + ".",
                    "No longer listed and therefore settled, on a day not exactly known: " + settled + "."));
        }
        if (knownByName > 0) {
            sentences.add(new Sentence(
                    "Clienti senza partita IVA, codice fiscale né codice, riconosciuti solo per nome in file come questo: "
                            + knownByName + ".",
                    "Clients without VAT number, tax code or code, known by name alone in files like this one: "
                            + knownByName + "."));
        }
        return sentences;
    }
}
