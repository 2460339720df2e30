/** What staff said about layouts of tables: asked once, kept for the firm, seen, changed and deleted. */
@NullMarked
package org.riguardo.ledger.layouts;

import org.jspecify.annotations.NullMarked;
