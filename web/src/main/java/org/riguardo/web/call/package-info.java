/** The page to have at hand before a client is called. */
@NullMarked
package org.riguardo.web.call;

import org.jspecify.annotations.NullMarked;
