/** What talks were about: the questions that stand on pages, and the answers. */
@NullMarked
package org.riguardo.web.talks;

import org.jspecify.annotations.NullMarked;
