/** What was done, by whom and why. */
@NullMarked
package org.riguardo.web.audit;

import org.jspecify.annotations.NullMarked;
