package org.riguardo.exports.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell: its text, and what it is when the file itself says so, as a workbook does and a text file never.
 *
 * @param text without white space around it
 * @param repeated whether the value stands in a row above, and the file shows one cell over both
 */
public record Cell(String text, @Nullable BigDecimal number, @Nullable LocalDate day, boolean repeated) {

    /** A cell that holds nothing. */
    public static final Cell EMPTY = new Cell("", null, null, false);

    /** A cell of that text. */
    public static Cell text(String text) {
        String stripped = Squashed.strip(text);
        return stripped.isEmpty() ? EMPTY : new Cell(stripped, null, null, false);
    }

    /** A cell that the file says is a number. */
    public static Cell number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return new Cell(plain.scale() < 0 ? plain.setScale(0).toString() : plain.toPlainString(), number, null, false);
    }

    /** A cell that the file says is a day. */
    public static Cell day(LocalDate day) {
        return new Cell(day.toString(), null, day, false);
    }

    /** The same for a row below that shows it too. */
    public Cell repeat() {
        return new Cell(text, number, day, true);
    }

    /** Whether it holds nothing. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it is a mere text, of which one has to find out what it means. */
    public boolean isText() {
        return number == null && day == null && !text.isEmpty();
    }
}
