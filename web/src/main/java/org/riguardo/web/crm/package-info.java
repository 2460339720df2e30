/** Pages about the firm's customer systems: accounts, what would come, and where both sides differ. */
@NullMarked
package org.riguardo.web.crm;

import org.jspecify.annotations.NullMarked;
