/** What the firm says about itself. */
@NullMarked
package org.riguardo.web.settings;

import org.jspecify.annotations.NullMarked;
