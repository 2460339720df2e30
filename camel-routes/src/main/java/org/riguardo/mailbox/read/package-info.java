/** Reads one raw message into a record: bounded in time and memory, and without an exception whatever the bytes are. */
@NullMarked
package org.riguardo.mailbox.read;

import org.jspecify.annotations.NullMarked;
