/** What plugins add to pages: links and panels, each with an address of its own. */
@NullMarked
package org.riguardo.web.plugged;

import org.jspecify.annotations.NullMarked;
