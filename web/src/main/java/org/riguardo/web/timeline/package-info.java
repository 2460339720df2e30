/** A client's contacts in words. */
@NullMarked
package org.riguardo.web.timeline;

import org.jspecify.annotations.NullMarked;
