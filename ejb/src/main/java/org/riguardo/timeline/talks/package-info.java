/** Talks of which nobody has said what they were about, and the answers. */
@NullMarked
package org.riguardo.timeline.talks;

import org.jspecify.annotations.NullMarked;
