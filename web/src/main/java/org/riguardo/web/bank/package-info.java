/** Pages about what came in on the firm's accounts, and whose payment it is. */
@NullMarked
package org.riguardo.web.bank;

import org.jspecify.annotations.NullMarked;
