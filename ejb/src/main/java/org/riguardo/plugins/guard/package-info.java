/** How the host calls what is not its own: on threads of the plugin's, for a limited time, with nothing of the plugin left behind. */
@NullMarked
package org.riguardo.plugins.guard;

import org.jspecify.annotations.NullMarked;
