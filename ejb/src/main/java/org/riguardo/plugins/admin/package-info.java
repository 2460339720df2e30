/** How a firm's plugins are looked at, switched, set and removed. */
@NullMarked
package org.riguardo.plugins.admin;

import org.jspecify.annotations.NullMarked;
