/** The sheets of workbooks (XLSX and the older BIFF8 .xls) as grids, read as streams with limits on what they may unpack to. */
@NullMarked
package org.riguardo.exports.book;

import org.jspecify.annotations.NullMarked;
