package org.riguardo.plugins.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that no text writes to a client, whoever brings the text. */
final class NeverSaid {

    private static final Map<String, List<String>> WORDS = Map.of(
            "it",
            List.of(
                    "debitor",
                    "moros",
                    "insolut",
                    "diffid",
                    "vie legali",
                    "avvocat",
                    "messa in mora",
                    "inadempi",
                    "ultimo avviso"),
            "en",
            List.of("debtor", "arrears", "lawyer", "legal action", "final notice", "dunning", "debt collect"));

    private NeverSaid() {}

    /** The first of them in a text of that language; empty when there is none, or the language is not known. */
    static Optional<String> in(String language, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(language, List.of()).stream()
                .filter(small::contains)
                .findFirst();
    }
}
