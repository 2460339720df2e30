/** What kind of message a mail is: a person's own, or something that a machine sent. */
@NullMarked
package org.riguardo.mailbox.kind;

import org.jspecify.annotations.NullMarked;
