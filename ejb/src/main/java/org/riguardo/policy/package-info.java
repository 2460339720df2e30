/** The tone and timing policy: a pure function from client file, settings and instant to a decision. */
@NullMarked
package org.riguardo.policy;

import org.jspecify.annotations.NullMarked;
