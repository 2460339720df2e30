/** Finds the mail server of an address, so that nobody has to know its name. */
@NullMarked
package org.riguardo.mailboxes.guess;

import org.jspecify.annotations.NullMarked;
