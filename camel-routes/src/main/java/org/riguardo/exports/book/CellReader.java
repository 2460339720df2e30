package org.riguardo.exports.book;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.grid.Cell;

/** Turns the stored value of a cell of a workbook into what it means. */
final class CellReader {

    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final int ISO_DAY = 10;

    private final SharedTexts texts;
    private final DayStyles styles;
    private final boolean from1904;

    CellReader(SharedTexts texts, DayStyles styles, boolean from1904) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * The cell of that kind ({@code t} of SpreadsheetML) and style number.
     *
     * @param value what {@code v}, or the inline text, holds
     */
    Cell cell(@Nullable String kind, @Nullable String style, String value) throws IOException {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (kind == null ? "n" : kind) {
            case "s" -> shared(Integer.parseInt(value.strip()));
            case "n" -> number(style == null ? -1 : Integer.parseInt(style), value);
            case "b" -> Cell.text(value.equals("1") ? "SI" : "NO");
            case "d" -> day(value);
            default -> Cell.text(value);
        };
    }

    /** The cell with the shared text of that number. */
    Cell shared(int number) throws IOException {
        return Cell.text(texts.get(number));
    }

    /** The cell with that number; a day when its style says so. */
    Cell number(int style, BigDecimal exact) {
        BigDecimal number = exact.round(AS_SHOWN);
        if (!styles.isDay(style)) {
            return Math.abs((long) number.precision() - number.scale()) > 30
                    ? Cell.text(exact.toString())
                    : Cell.number(number);
        }
        LocalDateTime at = DateUtil.isValidExcelDate(number.doubleValue())
                ? DateUtil.getLocalDateTime(number.doubleValue(), from1904)
                : null;
        return at == null ? Cell.number(number) : Cell.day(at.toLocalDate());
    }

    private Cell number(int style, String value) {
        try {
            return number(style, new BigDecimal(value.strip()));
        } catch (NumberFormatException noNumber) {
            return Cell.text(value);
        }
    }

    private static Cell day(String value) {
        try {
            return Cell.day(LocalDate.parse(value.length() > ISO_DAY ? value.substring(0, ISO_DAY) : value));
        } catch (DateTimeParseException noDay) {
            return Cell.text(value);
        }
    }
}
