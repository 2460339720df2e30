package org.riguardo.meaning;

/** Brings a word to the form that words are compared in: lower case without accents; one character stays one character. */
final class Folding {

    private static final String FROM = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ’‘`´";
    private static final String TO = "aaaaaaceeeeiiiinooooouuuuyy''''";

    private Folding() {}

    static String of(CharSequence word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            folded.append(of(word.charAt(i)));
        }
        return folded.toString();
    }

    static char of(char written) {
        char lower = Character.toLowerCase(written);
        if (lower < 128) {
            return lower;
        }
        int at = FROM.indexOf(lower);
        return at < 0 ? lower : TO.charAt(at);
    }
}
