/** The week: which calls are planned on which day, and how many calls people make. */
@NullMarked
package org.riguardo.web.week;

import org.jspecify.annotations.NullMarked;
