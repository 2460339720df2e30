package org.riguardo.api.tone;

import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.tone.Place.Scope;

/** Reads one line of a text into words and places. */
final class PieceReader {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private PieceReader() {}

    static List<Piece> read(String line, Scope scope, int number) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int open = line.indexOf(OPEN); open >= 0; open = line.indexOf(OPEN, at)) {
            int close = line.indexOf(CLOSE, open);
            if (close < 0) {
                throw ToneProblem.at(
                        number, "«{{» senza «}}»: chiudere il segnaposto.", "\"{{\" without \"}}\": close the place.");
            }
            words(pieces, line.substring(at, open), number);
            pieces.add(new Piece("", place(line.substring(open + 2, close).strip(), scope, number)));
            at = close + 2;
        }
        words(pieces, line.substring(at), number);
        return List.copyOf(pieces);
    }

    private static void words(List<Piece> pieces, String words, int number) {
        if (words.contains(CLOSE)) {
            throw ToneProblem.at(
                    number, "«}}» senza «{{»: togliere le graffe.", "\"}}\" without \"{{\": remove the braces.");
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, null));
        }
    }

    private static Place place(String word, Scope scope, int number) {
        return Place.of(word)
                .filter(place -> place.scope() == scope)
                .orElseThrow(() -> ToneProblem.at(
                        number,
                        "«{{" + word + "}}» non è un segnaposto che si possa usare qui. Ci sono: " + known(scope) + ".",
                        "\"{{" + word + "}}\" is no place that may stand here. There are: " + known(scope) + "."));
    }

    private static String known(Scope scope) {
        List<String> words = new ArrayList<>();
        for (Place place : Place.values()) {
            if (place.scope() == scope) {
                words.add(place.word());
            }
        }
        return String.join(", ", words);
    }
}
