package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases that say something beside what their words say one by one; it is said at the first of these words. */
final class Phrases {

    private record Phrase(List<String> words, int concept) {

        boolean stands(List<Word> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 1; i < words.size(); i++) {
                if (!words.get(i).equals(text.get(at + i).form())) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    void add(List<String> words, int concept) {
        byFirst.computeIfAbsent(words.get(0), any -> new ArrayList<>()).add(new Phrase(List.copyOf(words), concept));
    }

    /** The concepts of a unit and those of the phrases that begin with one of its words. */
    Concepts with(Concepts unit, List<Word> text, int from, int to) {
        Concepts all = unit;
        for (int at = from; at < to; at++) {
            for (Phrase phrase : byFirst.getOrDefault(text.get(at).form(), List.of())) {
                all = phrase.stands(text, at) ? all.with(phrase.concept()) : all;
            }
        }
        return all;
    }
}
