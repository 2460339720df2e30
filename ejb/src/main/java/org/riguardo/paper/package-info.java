/** Pages on paper: statements and letters as PDF, with their fonts in them. */
@NullMarked
package org.riguardo.paper;

import org.jspecify.annotations.NullMarked;
