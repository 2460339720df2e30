/** What the readers of electronic invoices in XML have in common: how a file begins, ends and lies about its encoding. */
@NullMarked
package org.riguardo.exports.invoice;

import org.jspecify.annotations.NullMarked;
