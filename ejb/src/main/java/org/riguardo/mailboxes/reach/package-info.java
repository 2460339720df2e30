/** Where a mail account may lead, and what is said when it leads nowhere. */
@NullMarked
package org.riguardo.mailboxes.reach;

import org.jspecify.annotations.NullMarked;
