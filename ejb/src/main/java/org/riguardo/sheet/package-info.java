/** Lists that people take into a spreadsheet program, as CSV or XLSX; no cell of them is ever a formula. */
@NullMarked
package org.riguardo.sheet;

import org.jspecify.annotations.NullMarked;
