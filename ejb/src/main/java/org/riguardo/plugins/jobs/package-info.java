/** The jobs of plugins: when each is due, one run at a time for each firm, and how the last one ended. */
@NullMarked
package org.riguardo.plugins.jobs;

import org.jspecify.annotations.NullMarked;
