/** The watched folder: its route, the reading of what arrives, and the port by which it is booked. */
@NullMarked
package org.riguardo.exports;

import org.jspecify.annotations.NullMarked;
