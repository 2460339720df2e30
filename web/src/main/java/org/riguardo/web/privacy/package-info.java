/** Pages about data of persons: what is kept of a client, giving it out, erasing it, and how long everything is kept. */
@NullMarked
package org.riguardo.web.privacy;

import org.jspecify.annotations.NullMarked;
