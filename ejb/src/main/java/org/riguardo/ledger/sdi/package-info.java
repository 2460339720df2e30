/** What the exchange system (SdI) says about invoices, kept with them; a rejected invoice leaves the ledger. */
@NullMarked
package org.riguardo.ledger.sdi;

import org.jspecify.annotations.NullMarked;
