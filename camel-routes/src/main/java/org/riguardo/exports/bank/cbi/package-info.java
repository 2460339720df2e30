/** Statements of Italian banks in the fixed records of the CBI (rendicontazione saldi e movimenti, RH). */
@NullMarked
package org.riguardo.exports.bank.cbi;

import org.jspecify.annotations.NullMarked;
