/** Which messages belong to one conversation. */
@NullMarked
package org.riguardo.mailbox.thread;

import org.jspecify.annotations.NullMarked;
