package org.riguardo.exports.grid;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of a heading or word by which it is recognised: lower case, no accents, no punctuation, single blanks. */
public final class Squashed {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");

    private Squashed() {}

    public static String of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(plain).replaceAll(" ").strip();
    }

    /** The text without blanks of any kind, byte order marks and invisible characters around it. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character < ' '
                || character == '\uFEFF'
                || character == '\u200B';
    }
}
