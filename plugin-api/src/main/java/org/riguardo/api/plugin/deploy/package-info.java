/** How a plugin that is deployed beside the host makes itself known to it. */
@NullMarked
package org.riguardo.api.plugin.deploy;

import org.jspecify.annotations.NullMarked;
