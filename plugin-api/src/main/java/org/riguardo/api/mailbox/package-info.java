/** How a plugin brings mail in: an account, how far it was read, and the messages that are new since. */
@NullMarked
package org.riguardo.api.mailbox;

import org.jspecify.annotations.NullMarked;
