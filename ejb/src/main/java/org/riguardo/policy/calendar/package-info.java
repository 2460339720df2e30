/** The firm's calendar: holidays, working days and office hours. */
@NullMarked
package org.riguardo.policy.calendar;

import org.jspecify.annotations.NullMarked;
