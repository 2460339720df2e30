/** Contract tests that implementers of listeners extend. */
@NullMarked
package org.riguardo.api.event.contract;

import org.jspecify.annotations.NullMarked;
