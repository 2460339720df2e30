/** Reads UN/CEFACT cross-industry invoices (CII D16B, as in EN 16931, ZUGFeRD and Factur-X) by local names. */
@NullMarked
package org.riguardo.exports.cii;

import org.jspecify.annotations.NullMarked;
