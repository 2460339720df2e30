/** What a firm's people and its IT see of Riguardo, on the real servers. */
@NullMarked
package org.riguardo.it;

import org.jspecify.annotations.NullMarked;
