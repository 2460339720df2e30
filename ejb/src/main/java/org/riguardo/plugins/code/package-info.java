/** Plugins that are deployed beside the application, with classes of their own. */
@NullMarked
package org.riguardo.plugins.code;

import org.jspecify.annotations.NullMarked;
