/** The figures of the whole firm: what is open and how old, promises kept, who was not spoken to, which mail is on hold, what may come in. */
@NullMarked
package org.riguardo.figures;

import org.jspecify.annotations.NullMarked;
