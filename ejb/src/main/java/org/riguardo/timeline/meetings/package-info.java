/** Meetings as calendars state them: kept once, and contacts with clients when they are over. */
@NullMarked
package org.riguardo.timeline.meetings;

import org.jspecify.annotations.NullMarked;
