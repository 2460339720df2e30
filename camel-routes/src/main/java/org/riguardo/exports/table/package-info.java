/** Reads tables of open items and of documents (CSV, XLSX and XLS), whose columns are known by their headings or by what staff said. */
@NullMarked
package org.riguardo.exports.table;

import org.jspecify.annotations.NullMarked;
