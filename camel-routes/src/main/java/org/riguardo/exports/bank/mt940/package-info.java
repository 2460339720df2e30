/** Statements of banks as SWIFT MT940. */
@NullMarked
package org.riguardo.exports.bank.mt940;

import org.jspecify.annotations.NullMarked;
