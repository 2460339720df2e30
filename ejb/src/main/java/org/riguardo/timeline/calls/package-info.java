/** Calls as phone systems recorded them: kept once, matched to clients by number, and contacts on their timelines. */
@NullMarked
package org.riguardo.timeline.calls;

import org.jspecify.annotations.NullMarked;
