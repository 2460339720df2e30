package org.riguardo.bank.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the names of people and companies as banks and invoices write them. */
final class Names {

    private static final Set<String> FORMS = Set.of(
            "SRL",
            "SRLS",
            "SPA",
            "SNC",
            "SAS",
            "SS",
            "SAPA",
            "SCARL",
            "SCRL",
            "SRLU",
            "SOC",
            "COOP",
            "COOPERATIVA",
            "SOCIETA",
            "STP",
            "UNIPERSONALE",
            "DITTA",
            "DI",
            "DEL",
            "DELLA",
            "DELLO",
            "DEI",
            "DEGLI",
            "E",
            "ED",
            "C",
            "CO",
            "DOTT",
            "DOTTSSA",
            "DR",
            "ING",
            "AVV",
            "GEOM",
            "RAG",
            "SIG",
            "SIGRA",
            "ARCH",
            "IN",
            "LIQUIDAZIONE",
            "RESPONSABILITA",
            "LIMITATA",
            "SEMPLIFICATA",
            "AZIONI",
            "PER",
            "A",
            "IL",
            "LA",
            "THE",
            "LTD",
            "GMBH",
            "SA",
            "SARL");
    private static final int SHORTEST = 4;
    private static final int DISTINCT = 6;

    private Names() {}

    /** How alike two names are. */
    enum Likeness {
        NO,
        /** One is within the other, or cut off, or written a little differently. */
        LIKELY,
        SAME
    }

    /** The words that tell one from another, in their order, without legal forms and titles. */
    static List<String> words(String name) {
        String plain = Mentions.plain(name)
                .replaceAll("(?<=\\b[A-Z])\\.(?=[A-Z]\\b)", "")
                .replaceAll("['’`]", "")
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
        List<String> words = new ArrayList<>();
        for (String word : plain.split(" ")) {
            if (!word.isEmpty() && !FORMS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    static Likeness likeness(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty() || letters(one) < SHORTEST || letters(other) < SHORTEST) {
            return Likeness.NO;
        }
        if (sorted(one).equals(sorted(other))) {
            return Likeness.SAME;
        }
        List<String> shorter = one.size() <= other.size() ? one : other;
        List<String> longer = shorter == one ? other : one;
        boolean distinct = shorter.size() > 1 || letters(shorter) >= DISTINCT;
        boolean contained = within(shorter, longer) || one.size() == other.size() && within(longer, shorter);
        return distinct && contained || alike(String.join(" ", one), String.join(" ", other))
                ? Likeness.LIKELY
                : Likeness.NO;
    }

    /** Whether all words of the name stand in the text one after the other. */
    static boolean standsIn(List<String> name, List<String> text) {
        boolean distinct = name.size() > 1 && letters(name) >= DISTINCT || letters(name) > DISTINCT;
        for (int from = 0; distinct && from + name.size() <= text.size(); from++) {
            if (text.subList(from, from + name.size()).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(List<String> shorter, List<String> longer) {
        Set<String> all = new HashSet<>(longer);
        int last = shorter.size() - 1;
        for (int at = 0; at < shorter.size(); at++) {
            String word = shorter.get(at);
            boolean cut = at == last
                    && at > 0
                    && word.length() >= 3
                    && longer.stream().anyMatch(whole -> whole.startsWith(word));
            if (!all.contains(word) && !cut) {
                return false;
            }
        }
        return true;
    }

    /** Whether at most one letter in ten differs (Levenshtein), for names of ten letters or more. */
    private static boolean alike(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        if (Math.min(one.length(), other.length()) < 10 || longest > 80) {
            return false;
        }
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int left = 1; left <= one.length(); left++) {
            int diagonal = row[0];
            row[0] = left;
            for (int right = 1; right <= other.length(); right++) {
                int above = row[right];
                int exchanged = diagonal + (one.charAt(left - 1) == other.charAt(right - 1) ? 0 : 1);
                row[right] = Math.min(exchanged, Math.min(above, row[right - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()] * 10 <= longest;
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static List<String> sorted(List<String> words) {
        String[] sorted = words.toArray(String[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }
}
