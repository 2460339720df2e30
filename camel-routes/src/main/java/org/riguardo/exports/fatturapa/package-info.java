/** Reads FatturaPA files (FPA12, FPR12, FSM10) by local names; signed and zipped ones are opened before they come here. */
@NullMarked
package org.riguardo.exports.fatturapa;

import org.jspecify.annotations.NullMarked;
