/** What worries a client, in words chosen from a list. */
@NullMarked
package org.riguardo.desk.worries;

import org.jspecify.annotations.NullMarked;
