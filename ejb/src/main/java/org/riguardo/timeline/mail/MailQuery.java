package org.riguardo.timeline.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.riguardo.db.Dialect;

/** Asks about many keys by one statement, and nothing where there are no keys. */
final class MailQuery {

    /** Takes one row. */
    interface Taking {

        void take(ResultSet row) throws SQLException;
    }

    private final Handle handle;
    private final String firm;
    private final Dialect dialect;

    MailQuery(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
        this.dialect = Dialect.of(handle);
    }

    /** A condition that a column is one of the keys. */
    String among(String column) {
        return dialect.among(column, "keys");
    }

    /** Gives the rows of a statement to that taker; the statement may bind {@code firm} and must bind {@code keys}. */
    void each(String sql, Collection<String> keys, Taking taking) {
        if (keys.isEmpty()) {
            return;
        }
        Query query = handle.createQuery(sql).bindArray("keys", String.class, List.copyOf(keys));
        if (sql.contains(":firm")) {
            query.bind("firm", firm);
        }
        query.map((row, context) -> {
                    taking.take(row);
                    return true;
                })
                .forEach(taken -> {});
    }

    /** The first column of the rows. */
    List<String> strings(String sql, Collection<String> keys) {
        List<String> found = new ArrayList<>();
        each(sql, keys, row -> found.add(row.getString(1)));
        return found;
    }
}
