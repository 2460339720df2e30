/** Contract tests that implementers of links and panels extend. */
@NullMarked
package org.riguardo.api.web.contract;

import org.jspecify.annotations.NullMarked;
