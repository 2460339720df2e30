/** Classes of plugins that tests deploy: well-behaved, broken, slow, leaking. */
@NullMarked
package org.riguardo.it.plugins;

import org.jspecify.annotations.NullMarked;
