package org.riguardo.meaning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word by its form and its stem, with all that a language says of it whatever stands beside it.
 *
 * @param alone what stands for it alone
 * @param currency whether it names a currency
 * @param longer where longer entries that begin with it go on
 * @param concepts what it stands for in a message where no longer entry is found
 * @param inNotes the same in a note
 * @param beside phrases that begin with it and say something beside, by their second word
 * @param number the number that it names
 * @param days phrases for days that begin with it, by their second word
 * @param places the places in such phrases that it may fill
 */
record Word(
        String form,
        String stem,
        WordTree.Found alone,
        boolean currency,
        List<WordTree> longer,
        Concepts concepts,
        Concepts inNotes,
        Map<String, List<Phrases.Phrase>> beside,
        @Nullable Integer number,
        Map<String, List<DayPhrase>> days,
        List<String> places) {

    static Word bare(String form, String stem) {
        return new Word(
                form,
                stem,
                WordTree.NOTHING,
                false,
                List.of(),
                Concepts.NONE,
                Concepts.NONE,
                Map.of(),
                null,
                Map.of(),
                List.of());
    }
}
