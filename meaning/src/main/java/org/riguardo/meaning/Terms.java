package org.riguardo.meaning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what somebody jots down about when how much will be paid: "fine mese", "metà subito e il resto a fine gennaio". Days are
 * those that messages are read with. What it cannot read it leaves out; only a number that it cannot read is named.
 */
public final class Terms {

    static final int LONGEST = 300;

    private static final Map<String, Language> WORDS = words();

    private Terms() {}

    /**
     * What the words say, in their order; of the languages the one in which more of them is understood.
     *
     * @param text of which the first 300 characters are read
     * @param said the day from which "tomorrow" is counted
     */
    public static List<Term> of(String text, LocalDate said, Lexicon lexicon) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<Term> best = List.of();
        int most = -1;
        for (Language language : lexicon.languages()) {
            Language words = WORDS.get(language.name);
            if (words != null) {
                List<Term> terms = new TermReader(language, words, said, read).terms();
                int understood = terms.stream()
                        .mapToInt(term -> term instanceof Term.Unread ? 0 : term.to() - term.from())
                        .sum();
                if (understood > most) {
                    most = understood;
                    best = terms;
                }
            }
        }
        return best;
    }

    private static Map<String, Language> words() {
        Map<String, Language> languages = new LinkedHashMap<>();
        for (String name : List.of("italian-terms.lexicon", "english-terms.lexicon")) {
            LexiconReader.read(DataFile.builtIn(name), languages);
        }
        languages.values().forEach(Language::ready);
        return languages;
    }
}
