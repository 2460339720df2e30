/** The only place of the application that makes XML parsers: no DTD, no external entity, no file or address opened. */
@NullMarked
package org.riguardo.xml;

import org.jspecify.annotations.NullMarked;
