package org.riguardo.api.crm.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPage;

/**
 * Page after page of a kind of thing, from a cursor to the last page, held as a host would hold them.
 *
 * @since 1.0
 */
final class Everything<T> {

    private static final int MOST_PAGES = 1_000;

    private final Reader<T> reader;
    private final Function<T, String> id;
    private final Map<String, T> held = new HashMap<>();
    private @Nullable String cursor;

    /** Asks for one page. */
    @FunctionalInterface
    interface Reader<T> {
        CrmPage<T> page(@Nullable String cursor) throws CrmException;
    }

    Everything(Reader<T> reader, Function<T, String> id) {
        this.reader = reader;
        this.id = id;
    }

    /** What one reading brought. */
    record News<T>(List<T> changed, List<String> removed) {}

    /** Reads to the end and returns what had changed; an enumeration from the beginning counts what it does not name as removed. */
    News<T> read() throws CrmException {
        Map<String, T> changed = new LinkedHashMap<>();
        List<String> removed = new ArrayList<>();
        boolean whole = false;
        boolean more = true;
        for (int pages = 0; more; pages++) {
            assertTrue(pages < MOST_PAGES, "pages come to an end");
            CrmPage<T> page = reader.page(cursor);
            if (page.whole()) {
                whole = true;
                changed.clear();
                removed.clear();
            }
            page.changed().forEach(one -> changed.put(id.apply(one), one));
            removed.addAll(page.removed());
            cursor = page.cursor();
            more = page.more();
        }
        if (whole) {
            held.keySet().stream().filter(known -> !changed.containsKey(known)).forEach(removed::add);
        }
        held.putAll(changed);
        removed.forEach(held::remove);
        return new News<>(
                List.copyOf(changed.values()), removed.stream().distinct().toList());
    }

    /** What is there by all that was read. */
    Map<String, T> held() {
        return held;
    }
}
