package org.riguardo.rest.json;

/** What text may come in from outside. */
public final class Texts {

    private Texts() {}

    /** Whether a database takes the text as it is: no NUL and no half of a surrogate pair. */
    public static boolean storable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
