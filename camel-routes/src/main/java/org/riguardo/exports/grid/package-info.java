/** Rows of cells as a file holds them, whatever kind of file it is, walked one at a time; what they mean is said elsewhere. */
@NullMarked
package org.riguardo.exports.grid;

import org.jspecify.annotations.NullMarked;
