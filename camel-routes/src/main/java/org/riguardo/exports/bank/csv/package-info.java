/** Lists of movements as Italian banks offer them for download, as texts or workbooks with headings. */
@NullMarked
package org.riguardo.exports.bank.csv;

import org.jspecify.annotations.NullMarked;
