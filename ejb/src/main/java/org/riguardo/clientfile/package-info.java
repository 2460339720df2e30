/** From rows to client files: all that the policy may look at for one client, as it is now and as it was known then. */
@NullMarked
package org.riguardo.clientfile;

import org.jspecify.annotations.NullMarked;
