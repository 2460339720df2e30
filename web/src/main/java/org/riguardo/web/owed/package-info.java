/** What is open with a client, and what was agreed and paid. */
@NullMarked
package org.riguardo.web.owed;

import org.jspecify.annotations.NullMarked;
