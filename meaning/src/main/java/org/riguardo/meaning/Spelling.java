package org.riguardo.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads words as they were meant: other spellings that the data files name, and slips of the hand in longer words that nothing
 * else knows (a letter too much, two changed places, a double letter written once).
 */
final class Spelling {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 20;
    private static final int REMEMBERED = 20_000;

    private final Language language;
    private final Stems stems;
    private final Map<String, String> named = new HashMap<>();
    private final Set<String> forms = new HashSet<>();
    private final Map<String, Word> remembered = new ConcurrentHashMap<>();

    Spelling(Language language) {
        this.language = language;
        this.stems = Stems.forLanguage(language.name);
    }

    void same(String form, String written) {
        named.put(written, form);
    }

    void know(String form) {
        forms.add(form);
    }

    /** The form that was meant, and its stem. */
    Word of(String written) {
        Word word = remembered.get(written);
        if (word == null) {
            String form = meant(written);
            word = language.word(form, stem(form));
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            remembered.put(written, word);
        }
        return word;
    }

    private String stem(String form) {
        synchronized (stems) {
            return stems.of(form);
        }
    }

    private String meant(String written) {
        String other = named.get(written);
        if (other != null) {
            return other;
        }
        if (written.length() < SHORTEST || written.length() > LONGEST || known(written)) {
            return written;
        }
        StringBuilder tried = new StringBuilder(written);
        for (int i = 1; i < written.length(); i++) {
            String doubled = tried.insert(i, written.charAt(i)).toString();
            tried.deleteCharAt(i);
            if (forms.contains(doubled)) {
                return doubled;
            }
        }
        return slipped(written, tried);
    }

    private String slipped(String written, StringBuilder tried) {
        for (int i = 1; i < written.length() - 1; i++) {
            String shorter = tried.deleteCharAt(i).toString();
            tried.insert(i, written.charAt(i));
            if (shorter.length() >= SHORTEST && forms.contains(shorter)) {
                return shorter;
            }
            tried.setCharAt(i, written.charAt(i + 1));
            tried.setCharAt(i + 1, written.charAt(i));
            String swapped = tried.toString();
            tried.setCharAt(i, written.charAt(i));
            tried.setCharAt(i + 1, written.charAt(i + 1));
            if (forms.contains(swapped)) {
                return swapped;
            }
        }
        return written;
    }

    private boolean known(String form) {
        return forms.contains(form)
                || !language.words
                        .single(Word.bare(form, stem(form)))
                        .concepts()
                        .isEmpty();
    }
}
