/** Hands messages to SMTP servers and tells truly what became of each. */
@NullMarked
package org.riguardo.mailbox.smtp;

import org.jspecify.annotations.NullMarked;
