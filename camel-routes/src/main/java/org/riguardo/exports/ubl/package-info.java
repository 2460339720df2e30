/** Reads UBL 2.1 invoices and credit notes (Peppol BIS Billing 3 among them) by local names. */
@NullMarked
package org.riguardo.exports.ubl;

import org.jspecify.annotations.NullMarked;
