/** What a module is given by its host, for trying it out without one. */
@NullMarked
package org.riguardo.api.plugin.contract;

import org.jspecify.annotations.NullMarked;
