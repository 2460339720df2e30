package org.riguardo.db;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Adds rows by PostgreSQL's COPY, in its text format; what PostgreSQL cannot keep in a text (U+0000) is left out. */
final class CopyInsert implements BulkInsert {

    private static final int SENT_AT_ONCE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(SENT_AT_ONCE + 4096);
    private boolean failed;

    private CopyInsert(CopyIn copy) {
        this.copy = copy;
    }

    static CopyInsert into(Handle handle, String table, List<String> columns) throws SQLException {
        PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        return new CopyInsert(connection.getCopyAPI().copyIn(sql));
    }

    @Override
    public void add(@Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            text.append(column == 0 ? "" : "\t");
            append(values[column]);
        }
        text.append('\n');
        if (text.length() >= SENT_AT_ONCE) {
            send();
        }
    }

    @Override
    public void close() {
        try {
            if (failed) {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
                return;
            }
            send();
            copy.endCopy();
        } catch (SQLException refused) {
            throw new UncheckedSqlException(refused);
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String words) {
            escape(words);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else {
            text.append(value);
        }
    }

    private void escape(String words) {
        int from = 0;
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (letter < ' ' || letter == '\\') {
                String written = written(letter);
                if (written != null) {
                    text.append(words, from, at).append(written);
                    from = at + 1;
                }
            }
        }
        text.append(words, from, words.length());
    }

    private static @Nullable String written(char letter) {
        return switch (letter) {
            case '\0' -> "";
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }

    private void send() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException refused) {
            failed = true;
            throw new UncheckedSqlException(refused);
        }
    }
}
