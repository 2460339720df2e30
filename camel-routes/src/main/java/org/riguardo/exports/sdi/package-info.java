/** Reads the messages of the exchange system (Sistema di Interscambio, SdI) about invoice files. */
@NullMarked
package org.riguardo.exports.sdi;

import org.jspecify.annotations.NullMarked;
