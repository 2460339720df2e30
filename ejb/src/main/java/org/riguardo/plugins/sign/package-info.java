/** Signed requests between services: what is signed, by which key, and whether a signature is to be believed; it stores nothing. */
@NullMarked
package org.riguardo.plugins.sign;

import org.jspecify.annotations.NullMarked;
