package org.riguardo.exports.table;

import java.util.List;

/**
 * The rows of one sheet or text file.
 *
 * @param title the name of the sheet or file
 */
record Grid(String title, List<Line> lines) {}
