/** Pages within the pages of other systems, and the page about these systems. */
@NullMarked
package org.riguardo.web.hosts;

import org.jspecify.annotations.NullMarked;
