package org.riguardo.privacy;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of any table as it is given to a person: texts, numbers, booleans, days, instants and bytes; the same from both
 * databases.
 */
record Row(Map<String, @Nullable Object> values) {

    /** The next row of that result, with these columns of it. */
    static Row of(ResultSet result, List<String> columns) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            String name = result.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT);
            if (columns.contains(name)) {
                values.put(name, value(result, column));
            }
        }
        return new Row(values);
    }

    private static @Nullable Object value(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        if (value instanceof Clob) {
            return result.getString(column);
        } else if (value instanceof Timestamp at) {
            return at.toInstant();
        } else if (value instanceof OffsetDateTime at) {
            return at.toInstant();
        } else if (value instanceof Date day) {
            return day.toLocalDate();
        } else if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof byte[]
                || value instanceof LocalDate
                || value instanceof Instant) {
            return value;
        }
        return result.getString(column);
    }

    /** A number as it is written, never in powers of ten. */
    static String number(Number number) {
        return number instanceof BigDecimal amount ? amount.toPlainString() : number.toString();
    }
}
