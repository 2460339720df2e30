/** The built-in connector: any mailbox that speaks IMAP (RFC 3501, RFC 9051). */
@NullMarked
package org.riguardo.mailbox.imap;

import org.jspecify.annotations.NullMarked;
