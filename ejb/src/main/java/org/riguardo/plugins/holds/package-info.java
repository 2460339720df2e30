/** Clients with whom a service elsewhere holds contact back: it can only close, and lets go only of what it holds itself. */
@NullMarked
package org.riguardo.plugins.holds;

import org.jspecify.annotations.NullMarked;
