/** Statements of banks as OFX, in its SGML and its XML form. */
@NullMarked
package org.riguardo.exports.bank.ofx;

import org.jspecify.annotations.NullMarked;
