package org.riguardo.exports.table;

import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.grid.BrokenGrid;

/** Says in words what is wrong with a file that could not be read as a table to its end. */
public final class BrokenWords {

    private BrokenWords() {}

    /** What becomes of such a file: refused with the reason, or held where it seems to be cut off. */
    public static Reading reading(BrokenGrid broken, ReadContext context) {
        return switch (broken.fault()) {
            case OPEN_QUOTE ->
                context.declaredComplete()
                        ? strayQuote(broken)
                        : new Reading.Incomplete(new Sentence(
                                "Un campo tra virgolette non si chiude: il file sembra interrotto.",
                                "A quoted field does not end: the file seems to be cut off."));
            case STRAY_QUOTE -> strayQuote(broken);
            case TOO_LONG ->
                at(
                        broken,
                        new Sentence(
                                "La tabella, o questa riga, è più grande di quanto sia ragionevole: non viene letta.",
                                "The table, or this row, is larger than is reasonable: it is not read."));
            case ENCODING ->
                Reading.refused(new Sentence(
                        "Il testo non è in UTF-8, UTF-16 né Windows-1252.",
                        "The text is neither UTF-8, UTF-16 nor Windows-1252."));
            case BOOK ->
                Reading.refused(new Sentence(
                        "Il libro Excel è danneggiato, o si espande oltre ogni misura ragionevole: aprirlo e salvarlo di nuovo"
                                + " come .xlsx o CSV.",
                        "The Excel book is damaged, or unpacks to more than is reasonable: open it and save it again as .xlsx or"
                                + " CSV."));
            case PASSWORD ->
                Reading.refused(new Sentence(
                        "Il libro Excel è protetto da password: salvarlo senza password, come .xlsx o CSV.",
                        "The Excel book is protected by a password: save it without one, as .xlsx or CSV."));
            case OTHER_BOOK ->
                Reading.refused(new Sentence(
                        "Non è un libro Excel leggibile (è di una versione precedente al 1997, o un altro documento di Office):"
                                + " salvarlo come .xlsx o CSV.",
                        "This is no readable Excel book (it is older than 1997, or another Office document): save it as .xlsx or"
                                + " CSV."));
        };
    }

    private static Reading strayQuote(BrokenGrid broken) {
        return at(broken, new Sentence("La riga ha virgolette fuori posto.", "The row has quotes out of place."));
    }

    private static Reading at(BrokenGrid broken, Sentence reason) {
        Integer line = broken.line() == 0 ? null : broken.line();
        return new Reading.Refused(List.of(new Problem(line, null, null, reason)));
    }
}
