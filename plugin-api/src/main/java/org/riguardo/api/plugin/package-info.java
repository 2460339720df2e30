/** What every plugin has to do with, whatever its modules are: their types, its settings, its own storage. */
@NullMarked
package org.riguardo.api.plugin;

import org.jspecify.annotations.NullMarked;
