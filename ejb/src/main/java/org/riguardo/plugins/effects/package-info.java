/** What rules did: whose gates each closed, how often, and which mail it kept back. */
@NullMarked
package org.riguardo.plugins.effects;

import org.jspecify.annotations.NullMarked;
