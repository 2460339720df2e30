package org.riguardo.web.suggestion;

import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.Moment;

/** A piece of a sentence between two commas: words, and a date where it ends in one. */
public record Part(String words, @Nullable Moment when) {
    static Part of(String words) {
        return new Part(words, null);
    }
}
