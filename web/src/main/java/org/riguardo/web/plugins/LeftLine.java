package org.riguardo.web.plugins;

import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.LeftData;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Moments;
import org.riguardo.web.words.Texts;

/**
 * What a removed plugin left behind, as people read it.
 *
 * @param rows how many rows it stored, in words
 * @param removed when it was removed; null when nobody knows
 */
public record LeftLine(String key, String rows, @Nullable Moment removed) {

    static LeftLine of(LeftData left, Texts texts, Moments moments) {
        return new LeftLine(
                left.key(),
                texts.count("plugin.left.rows", left.rows()),
                left.removedAt() == null ? null : moments.at(left.removedAt()));
    }
}
