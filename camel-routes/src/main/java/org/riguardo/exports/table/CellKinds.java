package org.riguardo.exports.table;

import org.riguardo.exports.grid.Cell;

/** What a single cell might be, for guesses that staff have to confirm. */
final class CellKinds {

    private static final int LONGEST_NUMBER = 22;

    private CellKinds() {}

    /** Whether the cell is a day in one of the orders. */
    static boolean isDay(Cell cell) {
        String text = cell.text();
        return cell.day() != null
                || cell.isText()
                        && !text.isEmpty()
                        && text.length() < LONGEST_NUMBER
                        && (Days.DAY_FIRST.read(text).isPresent()
                                || Days.MONTH_FIRST.read(text).isPresent())
                        && !text.chars().allMatch(Character::isDigit);
    }

    /** Whether the cell is an amount with decimals, or with a sign, a currency or separated thousands. */
    static boolean isAmount(Cell cell) {
        if (cell.day() != null) {
            return false;
        }
        if (cell.number() != null) {
            return true;
        }
        return cell.text().length() < LONGEST_NUMBER
                && Amounts.evidence(cell.text()) != Amounts.Evidence.NO_AMOUNT
                && !isDay(cell);
    }

    /** Whether the cell is an amount that no mere count or number of a document is written like. */
    static boolean hasDecimals(Cell cell) {
        if (cell.number() != null) {
            return cell.number().stripTrailingZeros().scale() > 0;
        }
        Amounts.Evidence evidence = isAmount(cell) ? Amounts.evidence(cell.text()) : Amounts.Evidence.NO_AMOUNT;
        return evidence != Amounts.Evidence.NO_AMOUNT && evidence != Amounts.Evidence.NONE;
    }
}
