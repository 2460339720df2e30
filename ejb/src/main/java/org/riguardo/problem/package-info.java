/** What callers may be told when something cannot be done: in words, never with a stack trace. */
@NullMarked
package org.riguardo.problem;

import org.jspecify.annotations.NullMarked;
