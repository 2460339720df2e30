/** The pages on which a firm says which mailboxes are read. */
@NullMarked
package org.riguardo.web.mailboxes;

import org.jspecify.annotations.NullMarked;
