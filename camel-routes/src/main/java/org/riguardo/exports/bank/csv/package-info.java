/** Lists of movements as Italian banks offer them for download, as tables with headings. */
@NullMarked
package org.riguardo.exports.bank.csv;

import org.jspecify.annotations.NullMarked;
