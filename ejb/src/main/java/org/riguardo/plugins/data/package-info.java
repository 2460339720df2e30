/** Plugins without code: files that an administrator uploads, checked in full and shown before they are kept. */
@NullMarked
package org.riguardo.plugins.data;

import org.jspecify.annotations.NullMarked;
