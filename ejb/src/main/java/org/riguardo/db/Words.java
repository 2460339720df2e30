package org.riguardo.db;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Short lists of words or ids kept in one column, divided by commas. */
public final class Words {

    private Words() {}

    /** The words of a column; none for null or an empty one. */
    public static List<String> split(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split(","));
    }

    /** The column for these words, which must hold no comma. */
    public static String join(Collection<?> words) {
        return words.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    /** The constants that a column names. */
    public static <E extends Enum<E>> Set<E> split(Class<E> type, @Nullable String column) {
        Set<E> constants = new LinkedHashSet<>();
        for (String word : split(column)) {
            constants.add(Enum.valueOf(type, word));
        }
        return constants;
    }
}
