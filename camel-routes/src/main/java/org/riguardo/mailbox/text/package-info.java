/** What somebody wrote anew in a message, without what is quoted and signed below it; Italian first, line by line, in bounded time. */
@NullMarked
package org.riguardo.mailbox.text;

import org.jspecify.annotations.NullMarked;
