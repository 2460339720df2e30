package org.riguardo.exports.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Problem;

/** How amounts and days are written in one table, decided from all its rows. */
final class Notation {

    private static final Set<String> PLACEHOLDERS = Set.of("", "-", "--", "n d", "nd", "non presente", "null", "n a");

    private final Amounts amounts;
    private final Days days;

    private Notation(Amounts amounts, Days days) {
        this.amounts = amounts;
        this.days = days;
    }

    /** Either the notation or the doubt that forbids to read the table. */
    record Decided(@Nullable Notation notation, @Nullable Problem doubt) {}

    static Decided decide(Columns columns, List<Line> rows) {
        AmountsDecision amounts = new AmountsDecision();
        DaysDecision days = new DaysDecision();
        for (Field field : Field.values()) {
            for (int column : columns.places(field)) {
                for (Line row : rows) {
                    see(field, row.cell(column), amounts, days);
                }
            }
        }
        Optional<Amounts> amount = amounts.decide(columns.italian());
        if (amount.isEmpty()) {
            return new Decided(null, doubt(columns, Field.TOTAL, amounts.doubt()));
        }
        return days.decide(columns.italian())
                .map(day -> new Decided(new Notation(amount.get(), day), null))
                .orElseGet(() -> new Decided(null, doubt(columns, Field.DATE, days.doubt())));
    }

    /** Whether the text stands for nothing. */
    static boolean blank(String text) {
        return PLACEHOLDERS.contains(Squashed.of(text));
    }

    /** The amount in the cell; null when it is empty, a finding when it is none. */
    @Nullable
    BigDecimal amount(Line row, int column, String field, Findings findings) {
        Cell cell = row.cell(column);
        BigDecimal number = cell.number();
        if (number == null && blank(cell.text())) {
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

    private static void see(Field field, Cell cell, AmountsDecision amounts, DaysDecision days) {
        if (cell.number() != null || cell.day() != null || cell.isEmpty()) {
            return;
        }
        if (field.isAmount()) {
            amounts.see(cell.text());
        } else if (field.isDay()) {
            days.see(cell.text());
        }
    }

    private static Problem doubt(Columns columns, Field field, Sentence reason) {
        return new Problem(columns.heading().number(), columns.title(field), null, reason);
    }
}
