package org.riguardo.api.decision;

/**
 * One sentence that a colleague would say, in Italian and in English.
 *
 * @since 1.0
 */
public record Sentence(String it, String en) {

    /** The sentence in that language; English unless the language is {@code it}. */
    public String in(String language) {
        return "it".equals(language) ? it : en;
    }
}
