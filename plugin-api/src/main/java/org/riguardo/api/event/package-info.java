/** What a plugin is told of, once it has happened. */
@NullMarked
package org.riguardo.api.event;

import org.jspecify.annotations.NullMarked;
