package org.riguardo.api.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table whose layout is not certain.
 *
 * @param place counted from 1
 * @param heading as in the file; empty when it has none
 * @param samples a few of its values, for staff to see what it holds
 * @param field the key of what it seems to hold; null when it could not be placed
 * @since 1.0
 */
public record LayoutColumn(int place, String heading, List<String> samples, @Nullable String field) {

    public LayoutColumn {
        samples = List.copyOf(samples);
    }
}
