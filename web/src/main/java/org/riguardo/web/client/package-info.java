/** The clients, and one client's page with the form that logs a call. */
@NullMarked
package org.riguardo.web.client;

import org.jspecify.annotations.NullMarked;
