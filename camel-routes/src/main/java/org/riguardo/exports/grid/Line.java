package org.riguardo.exports.grid;

import java.util.List;

/** One row with its number as a text editor or spreadsheet shows it, counted from 1. */
public record Line(int number, List<Cell> cells) {

    /** The cell of that column, counted from 0; an empty one beyond the row's end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** How many cells hold something. */
    public int filled() {
        int filled = 0;
        for (int column = 0; column < cells.size(); column++) {
            filled += cells.get(column).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** How many cells it has up to the last one that holds something. */
    public int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }
}
