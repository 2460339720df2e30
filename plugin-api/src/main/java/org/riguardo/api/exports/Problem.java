package org.riguardo.api.exports;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * Something in a file that could not be read or does not count, for a bookkeeper to find and mend.
 *
 * @param line the line or row, counted from 1 as a text editor or spreadsheet shows it; null when none is to blame
 * @param field the heading or element; null when it is about the whole line
 * @param value what stands there, shortened
 * @since 1.0
 */
public record Problem(@Nullable Integer line, @Nullable String field, @Nullable String value, Sentence reason) {

    private static final int LONGEST_VALUE = 120;

    public Problem {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    /** A problem of the whole file. */
    public static Problem of(Sentence reason) {
        return new Problem(null, null, null, reason);
    }
}
