/** Meetings as calendars state them (iCalendar); it keeps nothing. */
@NullMarked
package org.riguardo.calendar;

import org.jspecify.annotations.NullMarked;
