package org.riguardo.exports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Turns the stored value of a cell of a workbook into what it means. */
final class CellReader {

    private static final MathContext AS_SHOWN = new MathContext(15);

    private final List<String> texts;
    private final Set<Integer> dayStyles;
    private final boolean from1904;

    CellReader(List<String> texts, Set<Integer> dayStyles, boolean from1904) {
        this.texts = texts;
        this.dayStyles = dayStyles;
        this.from1904 = from1904;
    }

    /**
     * The cell of that kind ({@code t} of SpreadsheetML) and style number.
     *
     * @param value what {@code v}, or the inline text, holds
     */
    Cell cell(@Nullable String kind, @Nullable String style, String value) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (kind == null ? "n" : kind) {
            case "s" -> Cell.text(texts.get(Integer.parseInt(value)));
            case "n" -> number(style, value);
            case "b" -> Cell.text(value.equals("1") ? "SI" : "NO");
            case "d" -> day(value);
            default -> Cell.text(value);
        };
    }

    private Cell number(@Nullable String style, String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value).round(AS_SHOWN);
        } catch (NumberFormatException noNumber) {
            return Cell.text(value);
        }
        if (!isDay(style)) {
            return Math.abs((long) number.precision() - number.scale()) > 30 ? Cell.text(value) : Cell.number(number);
        }
        LocalDateTime at = DateUtil.isValidExcelDate(number.doubleValue())
                ? DateUtil.getLocalDateTime(number.doubleValue(), from1904)
                : null;
        return at == null ? Cell.number(number) : Cell.day(at.toLocalDate());
    }

    private static Cell day(String value) {
        return Days.DAY_FIRST.read(value).map(Cell::day).orElseGet(() -> Cell.text(value));
    }

    private boolean isDay(@Nullable String style) {
        return style != null && dayStyles.contains(Integer.parseInt(style));
    }
}
