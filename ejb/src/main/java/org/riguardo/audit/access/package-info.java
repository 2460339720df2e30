/** Who looked at what of which client: kept apart from the firm's own data, folded by the hour, never written by the page itself. */
@NullMarked
package org.riguardo.audit.access;

import org.jspecify.annotations.NullMarked;
