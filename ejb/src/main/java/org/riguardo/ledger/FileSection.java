package org.riguardo.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;

/**
 * Books what files bring beside documents, such as entries of an account or contacts; a bean of this type is called for
 * every part of every file, in the transaction that books the file.
 */
public interface FileSection {

    /**
     * Books what the part holds of this kind, often nothing.
     *
     * @param now the instant from which it is known
     */
    Booked book(Firm firm, String importId, Part part, Instant now);

    /**
     * Takes back what the import brought of this kind, and returns the clients that this touches.
     *
     * @throws org.riguardo.problem.InputProblem when that is not possible; then the whole import stays
     */
    Set<String> takeBack(Firm firm, String importId);

    /**
     * What came of one part.
     *
     * @param touched the clients about whom something changed
     * @param notes what the report says of it
     */
    record Booked(Set<String> touched, List<Sentence> notes) {

        /** The part held nothing of this kind. */
        public static final Booked NOTHING = new Booked(Set.of(), List.of());

        public Booked {
            touched = Set.copyOf(touched);
            notes = List.copyOf(notes);
        }
    }
}
