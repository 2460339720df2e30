package org.riguardo.api.exports;

import org.riguardo.api.decision.Sentence;

/**
 * One of the answers that staff may give.
 *
 * @param key by which it is kept, such as {@code CLIENT}: letters, digits, hyphens and underscores
 * @since 1.0
 */
public record LayoutChoice(String key, Sentence words) {}
