/** What leaves the firm by email: decided again at the last moment, sent once, and never lost or left in doubt unsaid. */
@NullMarked
package org.riguardo.desk.outbox;

import org.jspecify.annotations.NullMarked;
