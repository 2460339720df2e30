/**
 * Starts and stops the Camel routes with the application. A source takes part by a CDI producer of a
 * {@link org.apache.camel.RoutesBuilder} that is given its ports.
 */
@NullMarked
package org.riguardo.routes;

import org.jspecify.annotations.NullMarked;
