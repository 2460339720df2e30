/** What the words of messages and notes say: kept, shown with the words, confirmed or corrected by staff. */
@NullMarked
package org.riguardo.timeline.meaning;

import org.jspecify.annotations.NullMarked;
