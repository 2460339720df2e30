package org.riguardo.meaning;

/**
 * A word, a number or a mark of a text.
 *
 * @param from index of its first character
 * @param to index after the last one
 * @param form lower case without accents
 * @param spaced whether white space stands before it
 * @param breaks whether a blank line or a new item of a list begins before it
 */
record Token(Type type, int from, int to, String form, boolean spaced, boolean breaks) {

    enum Type {
        WORD,
        NUMBER,
        MARK
    }

    Token meant(String meantForm) {
        return meantForm.equals(form) ? this : new Token(type, from, to, meantForm, spaced, breaks);
    }

    boolean is(String mark) {
        return type == Type.MARK && form.equals(mark);
    }
}
