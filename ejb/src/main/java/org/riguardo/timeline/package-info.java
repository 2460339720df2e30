/** Every contact with a client, in order: calls, meetings, letters and mail. */
@NullMarked
package org.riguardo.timeline;

import org.jspecify.annotations.NullMarked;
