package org.riguardo.web.client;

import org.jspecify.annotations.Nullable;

/**
 * What was just done.
 *
 * @param text the sentence
 * @param undo the path that takes it back; null when it cannot be
 * @param crossing what crosses it at this moment and should be known; null when nothing does
 * @param next the path to which a written recap of it is asked for; null when there is none
 */
public record Notice(String text, @Nullable String undo, @Nullable String crossing, @Nullable String next) {

    /** One that says all there is to say. */
    public Notice(String text, @Nullable String undo) {
        this(text, undo, null, null);
    }
}
