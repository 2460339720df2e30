/**
 * The mail accounts of a firm: added, tried out, paused and removed by its partners and administrators, read by the routes. What
 * they sign in with is encrypted; nothing here ever shows it.
 */
@NullMarked
package org.riguardo.mailboxes;

import org.jspecify.annotations.NullMarked;
