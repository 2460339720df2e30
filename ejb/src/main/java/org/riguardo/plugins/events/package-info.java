/** What happened is told to plugins: kept in the transaction in which it happened, told at least once, in order for each client. */
@NullMarked
package org.riguardo.plugins.events;

import org.jspecify.annotations.NullMarked;
