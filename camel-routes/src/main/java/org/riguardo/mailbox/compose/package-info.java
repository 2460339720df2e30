/** Writes the messages that people send, and refuses what would not stay what it is in a header. */
@NullMarked
package org.riguardo.mailbox.compose;

import org.jspecify.annotations.NullMarked;
