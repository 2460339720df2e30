/** The sockets under a mail connection, which can be cut from another thread. */
@NullMarked
package org.riguardo.mailbox.wire;

import org.jspecify.annotations.NullMarked;
