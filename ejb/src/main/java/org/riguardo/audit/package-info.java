/** Who did or decided what, when and why; written once, and kept as long as the firm has set. */
@NullMarked
package org.riguardo.audit;

import org.jspecify.annotations.NullMarked;
