/** Decides day by day over the firm's own past, from what was known then; it sends nothing and changes nothing. */
@NullMarked
package org.riguardo.replay;

import org.jspecify.annotations.NullMarked;
