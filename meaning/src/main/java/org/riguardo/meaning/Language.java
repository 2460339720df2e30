package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words, days and rules of one language as the data files give them; not changed after reading. */
final class Language {

    static final int DAY = 0;
    static final int DAY_OF = 1;
    static final int DAY_AHEAD = 2;
    static final int DAY_GONE = 3;
    static final int AMOUNT = 4;
    static final int NUMBER = 5;
    static final int UNKNOWN = 6;
    static final int COMMON = 7;
    static final int CLAUSE = 8;
    static final int CLAUSE_START = 9;
    static final int BOILERPLATE = 10;
    static final int CURRENCY = 11;
    static final int INSTALMENT = 12;
    static final int PAYMENT = 13;
    static final int GREETING = 14;

    private static final int FREQUENT = 50;
    private static final List<String> BUILT_IN = List.of(
            "day",
            "day-of",
            "day-ahead",
            "day-gone",
            "amount",
            "number",
            "unknown",
            "common",
            "clause",
            "clause-start",
            "boilerplate",
            "currency",
            "instalment",
            "payment",
            "greeting");

    final String name;
    final WordTree words = new WordTree();
    final Phrases phrases = new Phrases();
    final Map<String, Integer> months = new HashMap<>();
    final Map<String, Integer> weekdays = new HashMap<>();
    final Map<String, Integer> numbers = new HashMap<>();
    final Concepts mailOnly = new Concepts();
    final Set<String> abbreviations = new HashSet<>();
    final Map<String, Map<String, List<DayPhrase>>> days = new HashMap<>();
    final List<Rule> rules = new ArrayList<>();
    final Map<String, RuleDraft> guards = new HashMap<>();
    final Spelling spelling;
    private final Map<String, Integer> concepts = new LinkedHashMap<>();
    private final Map<Integer, Integer> weights = new HashMap<>(Map.of(NUMBER, FREQUENT, UNKNOWN, FREQUENT * 10));
    private final Concepts sayNothing = new Concepts();
    private Set<String> common = Set.of();
    private RuleIndex index = new RuleIndex(List.of());

    Language(String name) {
        this.name = name;
        this.spelling = new Spelling(this);
        BUILT_IN.forEach(this::concept);
    }

    /** Makes ready what is looked up in each text; called once, when all files have been read. */
    void ready() {
        common = words.formsOf(COMMON);
        index = new RuleIndex(rules);
    }

    /** Whether a word is among those that tell this language from others. */
    boolean commonly(String form) {
        return common.contains(form);
    }

    RuleIndex index() {
        return index;
    }

    /** All that is known of a word, for texts. */
    Word word(String form, String stem) {
        Word bare = Word.bare(form, stem);
        WordTree.Found alone = words.single(bare);
        Integer number = numbers.get(form);
        Concepts said = number == null ? alone.concepts() : alone.concepts().with(NUMBER);
        Concepts inNotes = said.copy();
        inNotes.addAll(alone.inNotes());
        inNotes.removeAll(mailOnly);
        return new Word(
                form,
                stem,
                alone,
                alone.concepts().has(CURRENCY),
                words.longer(bare),
                said,
                inNotes,
                phrases.from(form),
                number,
                daysFrom(form),
                placesOf(form));
    }

    /** The number of a concept, which is new where nothing had that name. */
    int concept(String conceptName) {
        return concepts.computeIfAbsent(conceptName, any -> concepts.size());
    }

    boolean knows(String conceptName) {
        return concepts.containsKey(conceptName);
    }

    /** The number of the concept that stands for one form of a word, as rules name it in single quotes. */
    int form(String form) {
        boolean first = !knows("'" + form + "'");
        int concept = concept("'" + form + "'");
        if (first) {
            sayNothing.add(concept);
            words.add(List.of(form), true, concept, false, false);
            weigh(concept, words.single(Word.bare(form, "")));
        }
        return concept;
    }

    /** Counts a word under a concept; words that are in every text count much. */
    void weigh(int concept, WordTree.Found of) {
        weights.merge(concept, of.concepts().has(COMMON) ? FREQUENT : 1, Integer::sum);
    }

    /** How often words of these concepts stand in a text, roughly. */
    int weight(Concepts some) {
        return weights.entrySet().stream()
                .filter(entry -> some.has(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Whether no entry of the lexicon knows a word of these concepts. */
    boolean unknown(Concepts ofWord) {
        return ofWord.onlyOf(sayNothing);
    }

    void add(DayPhrase phrase) {
        String second = phrase.words().size() > 1 ? phrase.words().get(1) : "";
        List<DayPhrase> same = days.computeIfAbsent(phrase.words().get(0), any -> new HashMap<>())
                .computeIfAbsent(second, any -> new ArrayList<>());
        same.removeIf(known -> known.words().equals(phrase.words()));
        same.add(phrase);
        phrase.words().forEach(spelling::know);
    }

    /** Phrases for days that begin with a word or a place for one, by the second of these; "" where there is none. */
    Map<String, List<DayPhrase>> daysFrom(String first) {
        return days.getOrDefault(first, Map.of());
    }

    /** The places in such phrases that a word may fill. */
    List<String> placesOf(String form) {
        List<String> places = new ArrayList<>(1);
        if (numbers.containsKey(form)) {
            places.add("<n>");
        }
        if (months.containsKey(form)) {
            places.add("<month>");
        }
        if (weekdays.containsKey(form)) {
            places.add("<weekday>");
        }
        return places;
    }
}
