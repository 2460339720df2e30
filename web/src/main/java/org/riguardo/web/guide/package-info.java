/** The user guide: a page for each area, read from files, the same for everybody who is signed in. */
@NullMarked
package org.riguardo.web.guide;

import org.jspecify.annotations.NullMarked;
