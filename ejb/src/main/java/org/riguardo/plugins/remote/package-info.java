/** Services elsewhere as plugins: what an administrator agreed to, signed requests to them, and what they may say in return. */
@NullMarked
package org.riguardo.plugins.remote;

import org.jspecify.annotations.NullMarked;
