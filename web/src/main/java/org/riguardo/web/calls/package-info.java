/** Calls of which nobody knows whose they are, for staff to assign. */
@NullMarked
package org.riguardo.web.calls;

import org.jspecify.annotations.NullMarked;
