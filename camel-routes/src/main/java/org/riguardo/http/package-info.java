/** Requests to services that others run: to no private address, within limits of time and size; it stores nothing. */
@NullMarked
package org.riguardo.http;

import org.jspecify.annotations.NullMarked;
