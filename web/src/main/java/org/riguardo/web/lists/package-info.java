/** Lists to take along into a spreadsheet program. */
@NullMarked
package org.riguardo.web.lists;

import org.jspecify.annotations.NullMarked;
