/** Data of persons: where it is, how it is given to them, erased, and how long it is kept; it decides nothing about contact. */
@NullMarked
package org.riguardo.privacy;

import org.jspecify.annotations.NullMarked;
