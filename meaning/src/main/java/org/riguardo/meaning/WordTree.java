package org.riguardo.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries of one or more words, found word by word by form or by stem. */
final class WordTree {

    /** What a run of words stands for; {@code words} is 0 where nothing was found. */
    record Found(int words, Concepts concepts, Concepts inNotes, boolean keepsParts) {}

    static final Found NOTHING = new Found(0, Concepts.NONE, Concepts.NONE, true);

    private final Map<String, WordTree> byForm = new HashMap<>();
    private final Map<String, WordTree> byStem = new HashMap<>();
    private final Concepts concepts = new Concepts();
    private final Concepts inNotes = new Concepts();
    private boolean keepsParts;
    private boolean entry;

    /** @param exact whether each word is a form; else a stem */
    void add(List<String> words, boolean exact, int concept, boolean note, boolean keepsPartsToo) {
        WordTree node = this;
        for (String word : words) {
            node = (exact ? node.byForm : node.byStem).computeIfAbsent(word, any -> new WordTree());
        }
        (note ? node.inNotes : node.concepts).add(concept);
        node.keepsParts |= keepsPartsToo;
        node.entry = true;
    }

    /** The longest entry that begins at the word; entries of the same length together. */
    static Found at(List<Word> words, int index) {
        Word first = words.get(index);
        Found longest = first.alone();
        if (first.longer().isEmpty()) {
            return longest;
        }
        for (WordTree node : first.longer()) {
            longest = node.deeper(words, index + 1, 1, longest);
        }
        return longest;
    }

    /** What an entry of these words stands for. */
    Found entry(List<Word> words) {
        return deeper(words, 0, 0, NOTHING);
    }

    Found single(Word word) {
        WordTree sameForm = byForm.get(word.form());
        WordTree sameStem = byStem.get(word.stem());
        Found found = sameForm == null ? NOTHING : sameForm.here(1, NOTHING);
        return sameStem == null ? found : sameStem.here(1, found);
    }

    /** Where entries of several words that begin with a word go on. */
    List<WordTree> longer(Word word) {
        return Stream.of(Optional.ofNullable(byForm.get(word.form())), Optional.ofNullable(byStem.get(word.stem())))
                .flatMap(Optional::stream)
                .filter(WordTree::goesOn)
                .toList();
    }

    /** The forms that stand for a concept, alone. */
    Set<String> formsOf(int concept) {
        return byForm.entrySet().stream()
                .filter(node -> node.getValue().concepts.has(concept))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean goesOn() {
        return !byForm.isEmpty() || !byStem.isEmpty();
    }

    private Found deeper(List<Word> words, int index, int depth, Found best) {
        if (index >= words.size()) {
            return best;
        }
        Word word = words.get(index);
        Found longest = step(byForm.get(word.form()), words, index, depth, best);
        return step(byStem.get(word.stem()), words, index, depth, longest);
    }

    private static Found step(@Nullable WordTree to, List<Word> words, int index, int depth, Found best) {
        return to == null ? best : to.deeper(words, index + 1, depth + 1, to.here(depth + 1, best));
    }

    private Found here(int depth, Found best) {
        if (!entry || depth < best.words()) {
            return best;
        }
        if (depth > best.words()) {
            return new Found(depth, concepts, inNotes, keepsParts);
        }
        Concepts all = best.concepts().copy();
        all.addAll(concepts);
        Concepts notes = best.inNotes().copy();
        notes.addAll(inNotes);
        return new Found(depth, all, notes, keepsParts || best.keepsParts());
    }
}
