/** Statements, reports and notifications of banks as ISO 20022 camt.052, camt.053 and camt.054, also in the envelopes of the Italian CBI. */
@NullMarked
package org.riguardo.exports.bank.camt;

import org.jspecify.annotations.NullMarked;
