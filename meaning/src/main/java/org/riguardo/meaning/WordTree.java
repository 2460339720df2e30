package org.riguardo.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries of one or more words, found word by word by form or by stem. */
final class WordTree {

    /** What a run of words stands for; {@code words} is 0 where nothing was found. */
    record Found(int words, Set<String> concepts, Set<String> inNotes, boolean keepsParts) {}

    private static final Found NOTHING = new Found(0, Set.of(), Set.of(), true);

    private final Map<String, WordTree> byForm = new HashMap<>();
    private final Map<String, WordTree> byStem = new HashMap<>();
    private final Set<String> concepts = new HashSet<>();
    private final Set<String> inNotes = new HashSet<>();
    private boolean keepsParts;

    /** @param exact whether each word is a form; else a stem */
    void add(List<String> words, boolean exact, String concept, boolean note, boolean keepsPartsToo) {
        WordTree node = this;
        for (String word : words) {
            node = (exact ? node.byForm : node.byStem).computeIfAbsent(word, any -> new WordTree());
        }
        (note ? node.inNotes : node.concepts).add(concept);
        node.keepsParts |= keepsPartsToo;
    }

    /** The longest entry of more than one word that begins at the word, else what stands for that word alone. */
    Found at(List<Word> words, int index) {
        Found best = NOTHING;
        return deeper(words, index, 0, best);
    }

    Found single(Word word) {
        return deeper(List.of(word), 0, 0, NOTHING);
    }

    private Found deeper(List<Word> words, int index, int depth, Found best) {
        Found longest = best;
        if (depth > 0 && !(concepts.isEmpty() && inNotes.isEmpty())) {
            longest = depth > longest.words() ? new Found(depth, concepts, inNotes, keepsParts) : both(longest, depth);
        }
        if (index >= words.size()) {
            return longest;
        }
        Word word = words.get(index);
        WordTree sameForm = byForm.get(word.form());
        WordTree sameStem = byStem.get(word.stem());
        if (sameForm != null) {
            longest = sameForm.deeper(words, index + 1, depth + 1, longest);
        }
        return sameStem == null ? longest : sameStem.deeper(words, index + 1, depth + 1, longest);
    }

    private Found both(Found other, int depth) {
        if (depth < other.words()) {
            return other;
        }
        Set<String> all = new HashSet<>(other.concepts());
        all.addAll(concepts);
        Set<String> notes = new HashSet<>(other.inNotes());
        notes.addAll(inNotes);
        return new Found(depth, all, notes, keepsParts || other.keepsParts());
    }

    /** A word by its form and its stem. */
    record Word(String form, String stem) {}
}
