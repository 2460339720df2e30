package org.riguardo.exports.table;

import java.util.List;

/** One row with its number as a text editor or spreadsheet shows it, counted from 1. */
record Line(int number, List<Cell> cells) {

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    boolean sameAs(Line other) {
        int width = Math.max(cells.size(), other.cells.size());
        for (int column = 0; column < width; column++) {
            if (!Squashed.of(cell(column).text())
                    .equals(Squashed.of(other.cell(column).text()))) {
                return false;
            }
        }
        return true;
    }
}
