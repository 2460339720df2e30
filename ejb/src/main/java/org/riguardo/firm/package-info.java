/** The firm whose rows are being looked at, and the person who looks. */
@NullMarked
package org.riguardo.firm;

import org.jspecify.annotations.NullMarked;
