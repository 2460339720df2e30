package org.riguardo.exports.table;

import java.util.Optional;
import java.util.Set;
import org.riguardo.exports.grid.Squashed;

/** The words by which a column says whether a document is paid. */
final class PaidWords {

    private static final int LONGEST = 24;
    private static final Set<String> YES = Set.of(
            "si",
            "s",
            "yes",
            "true",
            "x",
            "saldato",
            "saldata",
            "pagato",
            "pagata",
            "incassato",
            "incassata",
            "chiuso",
            "chiusa",
            "paid",
            "closed");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "non saldato",
            "non saldata",
            "non pagato",
            "non pagata",
            "da saldare",
            "da pagare",
            "aperto",
            "aperta",
            "scaduto",
            "scaduta",
            "insoluto",
            "insoluta",
            "in scadenza",
            "non incassata",
            "da incassare",
            "unpaid",
            "open",
            "overdue");

    private PaidWords() {}

    /** Whether the word is about being paid at all, or there is none. */
    static boolean known(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String word = Squashed.of(text);
        return word.isEmpty() || YES.contains(word) || NO.contains(word);
    }

    /** Whether it is paid; empty when the text does not say. */
    static Optional<Boolean> paid(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String word = Squashed.of(text);
        return word.isEmpty() ? Optional.empty() : Optional.of(YES.contains(word));
    }
}
