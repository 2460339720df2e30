/** What the firm and its clients agree about payment: read from a few words, kept, and watched against the ledger. */
@NullMarked
package org.riguardo.desk.agreements;

import org.jspecify.annotations.NullMarked;
