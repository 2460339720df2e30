/** What came in through the watched folder, and what could not be read. */
@NullMarked
package org.riguardo.web.imports;

import org.jspecify.annotations.NullMarked;
