package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase for a day, such as "entro fine {@code <month>}".
 *
 * @param words folded words, and {@code <n>}, {@code <month>}, {@code <weekday>}, {@code <year>}, {@code <date>}
 * @param fixed the date of a customary day
 */
record DayPhrase(DayMeaning meaning, List<String> words, DayMeaning.Values fixed) {

    private static final int MOST_OPTIONAL = 6;

    /** All ways to say a phrase in which words in round brackets may be missing. */
    static List<List<String>> variants(String phrase) {
        List<List<String>> variants = new ArrayList<>();
        variants.add(List.of());
        int optional = 0;
        for (String word : phrase.trim().split("\\s+")) {
            boolean mayMiss = word.startsWith("(") && word.endsWith(")");
            String plain = Folding.of(mayMiss ? word.substring(1, word.length() - 1) : word);
            optional += mayMiss ? 1 : 0;
            if (optional > MOST_OPTIONAL) {
                throw new IllegalArgumentException("more than " + MOST_OPTIONAL + " words in round brackets");
            }
            List<List<String>> longer = new ArrayList<>(mayMiss ? variants : List.of());
            for (List<String> variant : variants) {
                List<String> with = new ArrayList<>(variant);
                with.add(plain);
                longer.add(with);
            }
            variants = longer;
        }
        variants.removeIf(List::isEmpty);
        return variants;
    }
}
