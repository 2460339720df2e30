package org.riguardo.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Adds rows by batches of one insert statement. */
final class BatchInsert implements BulkInsert {

    private static final int AT_ONCE = 500;

    private final PreparedStatement insert;
    private int waiting;

    private BatchInsert(PreparedStatement insert) {
        this.insert = insert;
    }

    static BatchInsert into(Handle handle, String table, List<String> columns) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return new BatchInsert(handle.getConnection()
                .prepareStatement(
                        "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")"));
    }

    @Override
    public void add(@Nullable Object... values) {
        try {
            for (int column = 0; column < values.length; column++) {
                Object value = values[column];
                insert.setObject(
                        column + 1,
                        value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC) : value);
            }
            insert.addBatch();
            if (++waiting == AT_ONCE) {
                insert.executeBatch();
                waiting = 0;
            }
        } catch (SQLException refused) {
            throw new UncheckedSqlException(refused);
        }
    }

    @Override
    public void close() {
        try (insert) {
            if (waiting > 0) {
                insert.executeBatch();
            }
        } catch (SQLException refused) {
            throw new UncheckedSqlException(refused);
        }
    }
}
