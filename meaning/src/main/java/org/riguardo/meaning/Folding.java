package org.riguardo.meaning;

/** Brings a word to the form that words are compared in: lower case without accents; one character stays one character. */
final class Folding {

    private static final String FROM = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ’‘`´";
    private static final String TO = "aaaaaaceeeeiiiinooooouuuuyy''''";

    private Folding() {}

    static String of(String word) {
        return of(word, 0, word.length());
    }

    /** The characters of a text between two places. */
    static String of(String text, int from, int to) {
        char[] folded = new char[to - from];
        for (int i = from; i < to; i++) {
            folded[i - from] = of(text.charAt(i));
        }
        return new String(folded);
    }

    static char of(char written) {
        if (written < 128) {
            return written >= 'A' && written <= 'Z' ? (char) (written + 'a' - 'A') : written;
        }
        char lower = Character.toLowerCase(written);
        if (lower < 128) {
            return lower;
        }
        int at = FROM.indexOf(lower);
        return at < 0 ? lower : TO.charAt(at);
    }
}
