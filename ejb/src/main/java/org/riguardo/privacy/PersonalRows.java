package org.riguardo.privacy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads the rows of the client whose ids are in {@link PersonalScope}, of any registered table; a row at a time. */
final class PersonalRows {

    private static final int AT_ONCE = 200;

    private final Handle handle;

    PersonalRows(Handle handle) {
        this.handle = handle;
    }

    /** The columns that an export shows, in the order of the alphabet but for the first ones, by which a row is known. */
    static List<String> shown(RegisteredTable table) {
        Set<String> columns = new TreeSet<>(table.columns().keySet());
        columns.removeAll(table.columns(ColumnKind.SECRET));
        columns.removeAll(table.columns(ColumnKind.TRACE));
        return List.copyOf(columns);
    }

    long count(RegisteredTable table) {
        return handle.createQuery("select count(*) from " + table.name() + " where " + table.condition())
                .mapTo(Long.class)
                .one();
    }

    void each(RegisteredTable table, Consumer<Row> reader) {
        List<String> columns = shown(table);
        try (var rows = handle.createQuery("select " + String.join(", ", columns) + " from " + table.name() + " where "
                        + table.condition() + " order by " + order(table))
                .setFetchSize(AT_ONCE)
                .map((row, context) -> Row.of(row, columns))
                .iterator()) {
            rows.forEachRemaining(reader);
        }
    }

    private static String order(RegisteredTable table) {
        List<String> keys = table.columns(ColumnKind.KEY);
        List<String> known = keys.isEmpty() ? shown(table) : keys;
        return String.join(", ", known);
    }
}
