/** Fetches, configures, starts and stops the servers that Riguardo runs on; the integration tests use it as a library. */
@NullMarked
package org.riguardo.server;

import org.jspecify.annotations.NullMarked;
