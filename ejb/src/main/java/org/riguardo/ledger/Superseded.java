package org.riguardo.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Says that a statement came after a newer one. */
final class Superseded {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Superseded() {}

    static Sentence by(@Nullable LocalDate newest) {
        String it = newest == null ? "più recente" : "al " + DAY.format(newest);
        String en = newest == null ? "newer" : "of " + newest;
        return new Sentence(
                "È già registrato uno scadenzario " + it + ": questo, più vecchio, non cambia nulla.",
                "A statement " + en + " is in the ledger already: this one is older and changes nothing.");
    }
}
