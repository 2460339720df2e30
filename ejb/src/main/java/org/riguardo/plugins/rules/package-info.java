/** The contact rules of plugins as the policy asks them: they close gates, also when they are broken or away. */
@NullMarked
package org.riguardo.plugins.rules;

import org.jspecify.annotations.NullMarked;
