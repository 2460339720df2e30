/** Work that a plugin does at its times. */
@NullMarked
package org.riguardo.api.job;

import org.jspecify.annotations.NullMarked;
