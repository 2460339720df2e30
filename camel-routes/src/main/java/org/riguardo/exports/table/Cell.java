package org.riguardo.exports.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell: its text, and what it is when the file itself says so, as a workbook does and a text file never.
 *
 * @param text without white space around it
 */
record Cell(String text, @Nullable BigDecimal number, @Nullable LocalDate day) {

    static final Cell EMPTY = new Cell("", null, null);

    static Cell text(String text) {
        String stripped = Squashed.strip(text);
        return stripped.isEmpty() ? EMPTY : new Cell(stripped, null, null);
    }

    static Cell number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return new Cell(plain.scale() < 0 ? plain.setScale(0).toString() : plain.toPlainString(), number, null);
    }

    static Cell day(LocalDate day) {
        return new Cell(day.toString(), null, day);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
