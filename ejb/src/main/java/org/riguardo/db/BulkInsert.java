package org.riguardo.db;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Adds many rows to one table in the running transaction, holding few of them in memory: by COPY on PostgreSQL, in batches
 * elsewhere. Until it is closed nothing else may be asked of its handle.
 */
public sealed interface BulkInsert extends AutoCloseable permits CopyInsert, BatchInsert {

    /** An insert into these columns of that table. */
    static BulkInsert into(Handle handle, String table, List<String> columns) {
        try {
            return Dialect.of(handle) == Dialect.POSTGRESQL
                    ? CopyInsert.into(handle, table, columns)
                    : BatchInsert.into(handle, table, columns);
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /** One row: a text, a number, a boolean, a {@code LocalDate}, an {@code Instant} or null for each column in their order. */
    void add(@Nullable Object... values);

    /** Sends what was not sent yet. */
    @Override
    void close();
}
