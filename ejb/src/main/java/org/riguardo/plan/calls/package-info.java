/** Which calls are made on which day: what a call is worth, how many fit into a day, and the plan made of both. */
@NullMarked
package org.riguardo.plan.calls;

import org.jspecify.annotations.NullMarked;
