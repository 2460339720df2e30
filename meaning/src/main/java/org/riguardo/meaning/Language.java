package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words, days and rules of one language as the data files give them; not changed after reading. */
final class Language {

    final String name;
    final WordTree words = new WordTree();
    final Set<String> concepts = new HashSet<>(Set.of("day", "day-of", "amount", "number"));
    final Map<String, Integer> months = new HashMap<>();
    final Map<String, Integer> weekdays = new HashMap<>();
    final Map<String, Integer> numbers = new HashMap<>();
    final Set<String> abbreviations = new HashSet<>();
    final Map<String, List<DayPhrase>> days = new HashMap<>();
    final List<Rule> rules = new ArrayList<>();

    Language(String name) {
        this.name = name;
    }

    void add(DayPhrase phrase) {
        String first = phrase.words().get(0);
        List<DayPhrase> same = days.computeIfAbsent(first, any -> new ArrayList<>());
        same.removeIf(known -> known.words().equals(phrase.words()));
        same.add(phrase);
    }

    List<DayPhrase> daysFrom(String first) {
        return days.getOrDefault(first, List.of());
    }
}
