/** The registry of plugins: what each firm has switched on, what of it is present, and how the host calls it. */
@NullMarked
package org.riguardo.plugins;

import org.jspecify.annotations.NullMarked;
