package org.riguardo.exports.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as staff write them. */
final class Written {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Written() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
