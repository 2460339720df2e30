package org.riguardo.db;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after it; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items that one page may have. */
    public static final int LARGEST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts rows fetched with one more than {@code size} into a page whose cursor is made from its last row. */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, size);
        return new Page<>(shown, cursor.apply(shown.get(size - 1)));
    }
}
