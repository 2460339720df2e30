/** Which money may be expected when, from due dates, agreements and each client's own habit; pure, it reads and stores nothing. */
@NullMarked
package org.riguardo.plan.forecast;

import org.jspecify.annotations.NullMarked;
