package org.riguardo.meaning;

import org.jspecify.annotations.Nullable;

/**
 * A word by its form and its stem, with all that a language says of it whatever stands beside it.
 *
 * @param alone what stands for it alone
 * @param leads whether longer entries begin with it
 * @param concepts what it stands for in a message where no longer entry is found
 * @param inNotes the same in a note
 * @param number the number that it names
 * @param dates whether a phrase for a day may begin with it
 */
record Word(
        String form,
        String stem,
        WordTree.Found alone,
        boolean leads,
        Concepts concepts,
        Concepts inNotes,
        @Nullable Integer number,
        boolean dates) {

    static Word bare(String form, String stem) {
        return new Word(form, stem, WordTree.NOTHING, true, Concepts.NONE, Concepts.NONE, null, false);
    }
}
