package org.riguardo.privacy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Empties columns of some rows: null where the column takes it, else nothing of its type. */
final class Blanking {

    private final Handle handle;

    Blanking(Handle handle) {
        this.handle = handle;
    }

    /** Empties those of the client in {@link PersonalScope}. */
    void empty(RegisteredTable table, List<String> columns) {
        empty(table, columns, table.condition());
    }

    /** Empties those of the rows of which the condition holds, which binds nothing. */
    void empty(RegisteredTable table, List<String> columns, String condition) {
        List<String> empty = new ArrayList<>();
        try (PreparedStatement nothing =
                        handle.getConnection().prepareStatement("select * from " + table.name() + " where 1 = 0");
                ResultSet result = nothing.executeQuery()) {
            ResultSetMetaData described = result.getMetaData();
            for (int at = 1; at <= described.getColumnCount(); at++) {
                String column = described.getColumnLabel(at).toLowerCase(Locale.ROOT);
                if (columns.contains(column) && !described.isReadOnly(at) && !generated(table, column)) {
                    empty.add(
                            column + " = " + (nullable(described, at) ? "null" : nothing(described.getColumnType(at))));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The columns of " + table.name() + " cannot be read", failed);
        }
        if (!empty.isEmpty()) {
            handle.execute("update " + table.name() + " set " + String.join(", ", empty) + " where " + condition);
        }
    }

    private static boolean generated(RegisteredTable table, String column) {
        return table.name().equals("client_address") && column.equals("domain");
    }

    private static boolean nullable(ResultSetMetaData described, int column) throws SQLException {
        return described.isNullable(column) != ResultSetMetaData.columnNoNulls;
    }

    private static String nothing(int type) {
        return switch (type) {
            case Types.BOOLEAN, Types.BIT -> "false";
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.DECIMAL, Types.NUMERIC -> "0";
            default -> "''";
        };
    }
}
