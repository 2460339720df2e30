package org.riguardo.privacy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table as the registry of personal data describes it.
 *
 * @param area the file of the registry in which it stands, such as {@code ledger}
 * @param whose condition on its rows, in which <code>{client}</code> stands for the ids of the client's rows of that kind; null
 *     where no row is about a client
 * @param why why rows are kept, {@code accounting}, {@code claims}, {@code accountability} or {@code nothing-personal}; where no
 *     row is about a client, what the table is
 */
record RegisteredTable(
        String area,
        String name,
        @Nullable String whose,
        Ending ending,
        @Nullable String why,
        Map<String, ColumnKind> columns) {

    RegisteredTable {
        columns = Map.copyOf(columns);
    }

    /** The columns of these kinds, by name. */
    List<String> columns(ColumnKind... kinds) {
        return columns.entrySet().stream()
                .filter(column -> List.of(kinds).contains(column.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The condition on rows of the client whose ids are in {@link PersonalScope}. */
    String condition() {
        if (whose == null) {
            throw new IllegalStateException(name + " has no rows of a client");
        }
        return "(" + PersonalScope.filled(whose) + ")";
    }
}
