/** What to have at hand before calling a client, and how to open. */
@NullMarked
package org.riguardo.desk.callsheet;

import org.jspecify.annotations.NullMarked;
