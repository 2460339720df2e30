/** The firm's plugins: which there are, how they fare, what is set of them and what they did. */
@NullMarked
package org.riguardo.web.plugins;

import org.jspecify.annotations.NullMarked;
