/** Contract tests that implementers of jobs extend. */
@NullMarked
package org.riguardo.api.job.contract;

import org.jspecify.annotations.NullMarked;
