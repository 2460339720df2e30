/** Mail that was read: which client each message belongs to, what waits for staff to say so, and the conversations. */
@NullMarked
package org.riguardo.timeline.mail;

import org.jspecify.annotations.NullMarked;
