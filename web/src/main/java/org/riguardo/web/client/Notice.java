package org.riguardo.web.client;

import org.jspecify.annotations.Nullable;

/**
 * What was just done.
 *
 * @param text the sentence
 * @param undo the path that takes it back; null when it cannot be
 */
public record Notice(String text, @Nullable String undo) {}
