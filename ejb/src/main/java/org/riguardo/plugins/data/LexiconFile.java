package org.riguardo.plugins.data;

import java.util.List;
import org.riguardo.meaning.DataFile;
import org.riguardo.meaning.Lexicon;

/** Words by which messages and notes are understood: module type {@code lexicon}. It adds words and has no rules, so that nothing that is built in is lost. */
public record LexiconFile(DataFile file) {

    /**
     * Reads a file of words.
     *
     * @throws org.riguardo.meaning.DataProblem where it cannot be used
     */
    static LexiconFile read(String name, String text) {
        DataFile file = new DataFile(name + (name.endsWith(".lexicon") ? "" : ".lexicon"), text);
        Lexicon.with(List.of(file));
        return new LexiconFile(file);
    }
}
