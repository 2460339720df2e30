/** Understands what a message or a call note says: pure functions over data files of words and rules, without clock or database. */
@NullMarked
package org.riguardo.meaning;

import org.jspecify.annotations.NullMarked;
