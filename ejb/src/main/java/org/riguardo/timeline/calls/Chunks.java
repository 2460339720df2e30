package org.riguardo.timeline.calls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Asks for many values by few questions: those of a list {@code some} at once. They are ids that no two firms share, and nothing
 * else is asked for, so that no database looks through all that a firm has.
 */
final class Chunks {

    private static final int AT_ONCE = 500;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            chunks.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return chunks;
    }

    /** The texts that the query finds for these values. */
    static Set<String> texts(Handle handle, String sql, Collection<String> all) {
        Set<String> found = new LinkedHashSet<>();
        for (List<String> some : of(all)) {
            found.addAll(handle.createQuery(sql)
                    .bindList("some", some)
                    .mapTo(String.class)
                    .list());
        }
        return found;
    }

    /** Runs the change for these values. */
    static void each(Handle handle, String sql, Collection<String> all) {
        for (List<String> some : of(all)) {
            handle.createUpdate(sql).bindList("some", some).execute();
        }
    }
}
