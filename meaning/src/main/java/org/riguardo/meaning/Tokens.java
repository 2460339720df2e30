package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words, numbers and marks in one pass. */
final class Tokens {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced;
    private int newLines;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        return new Tokens(text).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isWhitespace(next) || Character.isSpaceChar(next)) {
                spaced = true;
                newLines += next == '\n' ? 1 : 0;
                at++;
            } else if (Character.isLetter(next)) {
                add(Token.Type.WORD, endOfWord());
            } else if (isDigit(next)) {
                add(Token.Type.NUMBER, endOfNumber());
            } else if (apostrophe(at)) {
                at++;
            } else {
                add(Token.Type.MARK, at + 1);
            }
        }
        return tokens;
    }

    private void add(Token.Type type, int end) {
        boolean item = newLines == 1 && (text.charAt(at) == '-' || text.charAt(at) == '*' || text.charAt(at) == '•');
        String form = Folding.of(text, at, end);
        tokens.add(new Token(type, at, end, form, spaced, newLines > 1 || item));
        at = end;
        spaced = false;
        newLines = 0;
    }

    private int endOfWord() {
        int end = at + 1;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || dotted(end))) {
            end++;
        }
        return end;
    }

    private boolean dotted(int dot) {
        return text.charAt(dot) == '.'
                && dot + 1 < text.length()
                && Character.isLetter(text.charAt(dot + 1))
                && (dot - 1 == at || text.charAt(dot - 2) == '.');
    }

    private int endOfNumber() {
        int end = at + 1;
        while (end < text.length() && (isDigit(text.charAt(end)) || joined(end))) {
            end++;
        }
        return end;
    }

    private boolean joined(int mark) {
        return ".,/-'’".indexOf(text.charAt(mark)) >= 0 && mark + 1 < text.length() && isDigit(text.charAt(mark + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean apostrophe(int index) {
        return "'’‘`´".indexOf(text.charAt(index)) >= 0;
    }
}
