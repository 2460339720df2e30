/** Calls as phone systems record them: read from their files, and their legs joined; it keeps nothing. */
@NullMarked
package org.riguardo.calls;

import org.jspecify.annotations.NullMarked;
