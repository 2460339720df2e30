package org.riguardo.exports.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Keeps a column "Saldo" that runs on from row to row from being taken for what is open of each row. */
final class RunningBalance {

    private RunningBalance() {}

    /** Takes the open column out where the table has debit and credit columns and their difference is not what it says. */
    static void ignore(Columns columns, List<Line> rows) {
        if (!columns.has(Field.OPEN) || !columns.has(Field.DEBIT) || !columns.has(Field.CREDIT)) {
            return;
        }
        boolean eachRow =
                rows.stream().allMatch(row -> difference(columns, row).equals(number(columns, row, Field.OPEN)));
        if (!eachRow) {
            columns.ignore(Field.OPEN);
        }
    }

    private static Optional<BigDecimal> difference(Columns columns, Line row) {
        return number(columns, row, Field.DEBIT)
                .flatMap(debit -> number(columns, row, Field.CREDIT).map(debit::subtract));
    }

    private static Optional<BigDecimal> number(Columns columns, Line row, Field field) {
        Cell cell = columns.cell(row, field);
        if (cell.number() != null) {
            return Amounts.cents(cell.number());
        }
        return cell.isEmpty()
                ? Optional.of(BigDecimal.ZERO.setScale(2))
                : Amounts.COMMA.read(cell.text()).or(() -> Amounts.POINT.read(cell.text()));
    }
}
