/** The worklist: whom to contact next, one row for each client. */
@NullMarked
package org.riguardo.web.worklist;

import org.jspecify.annotations.NullMarked;
