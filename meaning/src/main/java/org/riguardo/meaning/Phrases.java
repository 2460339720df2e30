package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases that say something beside what their words say one by one; it is said at the first of these words. */
final class Phrases {

    /** The words and what they say together. */
    record Phrase(List<String> words, int concept) {

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

    private final Map<String, Map<String, List<Phrase>>> byFirst = new HashMap<>();

    void add(List<String> words, int concept) {
        byFirst.computeIfAbsent(words.get(0), any -> new HashMap<>())
                .computeIfAbsent(words.size() > 1 ? words.get(1) : "", any -> new ArrayList<>())
                .add(new Phrase(List.copyOf(words), concept));
    }

    /** The phrases that begin with a word, by the second one; "" where there is none. */
    Map<String, List<Phrase>> from(String first) {
        return byFirst.getOrDefault(first, Map.of());
    }

    /** The concepts of a unit and those of the phrases that begin with one of its words. */
    static Concepts with(Concepts unit, List<Word> text, int from, int to) {
        Concepts all = unit;
        for (int at = from; at < to; at++) {
            Map<String, List<Phrase>> bySecond = text.get(at).beside();
            if (!bySecond.isEmpty()) {
                all = with(all, bySecond.getOrDefault("", List.of()), text, at);
                String second = at + 1 < text.size() ? text.get(at + 1).form() : "";
                all = with(all, bySecond.getOrDefault(second, List.of()), text, at);
            }
        }
        return all;
    }

    private static Concepts with(Concepts unit, List<Phrase> phrases, List<Word> text, int at) {
        Concepts all = unit;
        for (Phrase phrase : phrases) {
            all = phrase.stands(text, at) ? all.with(phrase.concept()) : all;
        }
        return all;
    }
}
