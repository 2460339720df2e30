package org.riguardo.xml;

import java.io.IOException;

/**
 * Watches over the length of tags: a parser's work grows with the square of the declarations in one tag, and no real file has
 * a tag of 64 kB. Texts, comments and CDATA may be of any length.
 */
final class TagLimit {

    private static final int LONGEST = 64 << 10;

    private boolean opened;
    private boolean inTag;
    private int quote;
    private int length;

    /** Takes the next character. */
    void next(int character) throws IOException {
        if (inTag) {
            inside(character);
        } else if (opened) {
            opened = false;
            inTag = character != '!' && character != '?';
            quote = 0;
            length = 0;
        } else {
            opened = character == '<';
        }
    }

    /** Takes the next characters. */
    void next(char[] characters, int from, int to) throws IOException {
        int at = from;
        while (at < to) {
            if (!inTag && !opened) {
                while (at < to && characters[at] != '<') {
                    at++;
                }
                opened = at < to;
                at++;
            } else {
                next(characters[at++]);
            }
        }
    }

    private void inside(int character) throws IOException {
        if (++length > LONGEST) {
            throw new IOException("A tag is longer than any real file has");
        }
        if (quote != 0) {
            quote = character == quote ? 0 : quote;
        } else if (character == '"' || character == '\'') {
            quote = character;
        } else if (character == '>') {
            inTag = false;
        }
    }
}
