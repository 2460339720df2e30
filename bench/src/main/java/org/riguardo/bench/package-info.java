/** How fast the policy decides, keeps the decisions of a firm current and replays its past. */
@NullMarked
package org.riguardo.bench;

import org.jspecify.annotations.NullMarked;
