/** Clients that may be one, side by side, and entries of address books that wait for their client. */
@NullMarked
package org.riguardo.web.duplicates;

import org.jspecify.annotations.NullMarked;
