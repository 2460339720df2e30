/** Riguardo inside the pages of other systems: who may show it there, on behalf of whom, and about which client. */
@NullMarked
package org.riguardo.hosts;

import org.jspecify.annotations.NullMarked;
