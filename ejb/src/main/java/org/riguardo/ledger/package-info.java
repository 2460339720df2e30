/** Clients, documents, items and payments, and the imports that brought them. */
@NullMarked
package org.riguardo.ledger;

import org.jspecify.annotations.NullMarked;
