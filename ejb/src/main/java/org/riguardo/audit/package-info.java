/** Who did or decided what, when and why; written once and never changed. */
@NullMarked
package org.riguardo.audit;

import org.jspecify.annotations.NullMarked;
