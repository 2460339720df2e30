/** The limitation clock: which open items near the end of their term, and the letters that a partner sends by hand; nothing here sends. */
@NullMarked
package org.riguardo.limitation;

import org.jspecify.annotations.NullMarked;
