/** What staff do about a client: log a call, agree, mark, undo. */
@NullMarked
package org.riguardo.desk;

import org.jspecify.annotations.NullMarked;
