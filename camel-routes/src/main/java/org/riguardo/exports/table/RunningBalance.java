package org.riguardo.exports.table;

import java.math.BigDecimal;
import java.util.Optional;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;

/**
 * Tells a column "Saldo" that runs on from row to row from one of what is open of each row: in a table with debit and
 * credit columns it is open only if it is their difference everywhere.
 */
final class RunningBalance {

    private final Columns columns;
    private final boolean asked;
    private boolean eachRow = true;

    RunningBalance(Columns columns) {
        this.columns = columns;
        this.asked = columns.has(Field.OPEN) && columns.has(Field.DEBIT) && columns.has(Field.CREDIT);
    }

    void see(Line row) {
        if (asked && eachRow) {
            eachRow = number(row, Field.DEBIT)
                    .flatMap(debit -> number(row, Field.CREDIT).map(debit::subtract))
                    .equals(number(row, Field.OPEN));
        }
    }

    /** Whether the column is a running balance and says nothing about its rows. */
    boolean runsOn() {
        return asked && !eachRow;
    }

    private Optional<BigDecimal> number(Line row, Field field) {
        Cell cell = columns.cell(row, field);
        BigDecimal number = cell.number();
        if (number != null) {
            return Amounts.cents(number);
        }
        return cell.isEmpty()
                ? Optional.of(BigDecimal.ZERO.setScale(2))
                : Amounts.COMMA.read(cell.text()).or(() -> Amounts.POINT.read(cell.text()));
    }
}
