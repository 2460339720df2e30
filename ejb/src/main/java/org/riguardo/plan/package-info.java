/** Decisions of all clients kept current, and the worklist made of them. */
@NullMarked
package org.riguardo.plan;

import org.jspecify.annotations.NullMarked;
