package org.riguardo.exports.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Line;

/** Reads what a row amounts to and what is open of it. */
final class RowAmounts {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final Columns columns;
    private final Notation notation;
    private final Findings findings;

    RowAmounts(Columns columns, Notation notation, Findings findings) {
        this.columns = columns;
        this.notation = notation;
        this.findings = findings;
    }

    /**
     * @param payable the total less what the client withholds
     * @param open null when the row does not say
     */
    record Amounts(BigDecimal total, BigDecimal payable, @Nullable BigDecimal open) {}

    /** The amounts of the row; null with a finding when it has none. */
    @Nullable
    Amounts of(Line row) {
        BigDecimal open = notation.openRunsOn() ? null : read(row, Field.OPEN);
        BigDecimal total = total(row);
        if (total == null && open == null) {
            findings.add(
                    row.number(),
                    columns.title(Field.TOTAL),
                    "",
                    new Sentence("Manca l'importo.", "The amount is missing."));
            return null;
        }
        if (total == null) {
            return new Amounts(open, open, open);
        }
        BigDecimal payable = total.subtract(withheld(row, total));
        if (open == null) {
            boolean paid = notation.paid()
                    && PaidWords.paid(columns.cell(row, Field.PAID).text()).orElse(false);
            return new Amounts(total, payable, paid ? ZERO : null);
        }
        boolean beyond = open.signum() * payable.signum() < 0 || open.abs().compareTo(payable.abs()) > 0;
        return new Amounts(total, beyond ? open : payable, open);
    }

    private @Nullable BigDecimal total(Line row) {
        BigDecimal stated = read(row, Field.TOTAL);
        if (stated != null) {
            return stated;
        }
        BigDecimal debit = read(row, Field.DEBIT);
        BigDecimal credit = read(row, Field.CREDIT);
        if (debit != null || credit != null) {
            return orZero(debit).subtract(orZero(credit));
        }
        BigDecimal net = read(row, Field.NET);
        return net == null ? null : net.add(orZero(read(row, Field.TAX)));
    }

    private BigDecimal withheld(Line row, BigDecimal total) {
        if (!columns.has(Field.WITHHELD)) {
            return ZERO;
        }
        BigDecimal sum = ZERO;
        for (int column : columns.places(Field.WITHHELD)) {
            BigDecimal amount =
                    notation.amount(row, column, columns.heading().cell(column).text(), findings);
            sum = sum.add(orZero(amount).abs());
        }
        return total.signum() < 0 ? sum.negate() : sum;
    }

    private @Nullable BigDecimal read(Line row, Field field) {
        return columns.has(field)
                ? notation.amount(row, columns.places(field).get(0), columns.title(field), findings)
                : null;
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? ZERO : amount;
    }
}
