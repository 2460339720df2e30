/** Mail: polled by a Camel route, read and understood here, handed to the port {@link org.riguardo.mailbox.MailIntake}. */
@NullMarked
package org.riguardo.mailbox;

import org.jspecify.annotations.NullMarked;
