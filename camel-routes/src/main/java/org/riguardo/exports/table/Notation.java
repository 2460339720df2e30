package org.riguardo.exports.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/**
 * How one table is written, decided from all its rows.
 *
 * @param paid whether the column about being paid speaks in known words; else it says nothing
 * @param openRunsOn whether the column of what is open is a running balance and says nothing
 */
record Notation(Amounts amounts, Days days, boolean paid, boolean openRunsOn) {

    private static final Set<String> PLACEHOLDERS = Set.of("", "-", "--", "n d", "nd", "non presente", "null", "n a");
    private static final int LONGEST_PLACEHOLDER = 16;

    /** Whether the text stands for nothing. */
    static boolean blank(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        boolean may = text.length() <= LONGEST_PLACEHOLDER
                && (first == 'n' || first == 'N' || !Character.isLetterOrDigit(first));
        return may && PLACEHOLDERS.contains(Squashed.of(text)) && text.chars().noneMatch(Character::isDigit);
    }

    /** The amount in the cell; null when it is empty or counts for a row above, a finding when it is none. */
    @Nullable
    BigDecimal amount(Line row, int column, String field, Findings findings) {
        Cell cell = row.cell(column);
        BigDecimal number = cell.number();
        if (cell.repeated() || number == null && blank(cell.text())) {
            return null;
        }
        Optional<BigDecimal> read = number != null ? Amounts.cents(number) : amounts.read(cell.text());
        if (read.isEmpty() || cell.day() != null) {
            findings.add(
                    row.number(),
                    field,
                    cell.text(),
                    new Sentence(
                            "Non è un importo in euro e centesimi scritto come gli altri del file.",
                            "This is not an amount in units and cents written like the others of the file."));
            return BigDecimal.ZERO;
        }
        return read.get();
    }

    /** The day in the cell; null when it is empty, a finding when it is none. */
    @Nullable
    LocalDate day(Line row, int column, String field, Findings findings) {
        Cell cell = row.cell(column);
        if (cell.day() != null || blank(cell.text())) {
            return cell.day();
        }
        Optional<LocalDate> read = days.read(cell.text());
        if (read.isEmpty()) {
            findings.add(
                    row.number(),
                    field,
                    cell.text(),
                    new Sentence(
                            "Non è una data esistente (attesa ad esempio 31/03/2026).",
                            "This is not an existing date (31/03/2026 would be one)."));
        }
        return read.orElse(null);
    }
}
