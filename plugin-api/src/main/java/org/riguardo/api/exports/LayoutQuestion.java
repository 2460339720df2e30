package org.riguardo.api.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * What a format asks about a layout beside its columns, such as how amounts are written.
 *
 * @param key by which the answer is kept
 * @param answer the key of the choice that seems right; null when the file leaves it open
 * @since 1.0
 */
public record LayoutQuestion(String key, Sentence asked, List<LayoutChoice> choices, @Nullable String answer) {

    public LayoutQuestion {
        choices = List.copyOf(choices);
    }
}
