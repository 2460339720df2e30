/** Reads tables of open items and of documents (CSV and XLSX), whose columns are known by their headings. */
@NullMarked
package org.riguardo.exports.table;

import org.jspecify.annotations.NullMarked;
