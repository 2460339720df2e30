/** Opens ZIP archives in memory, within limits; nothing is ever written under the name of an entry. */
@NullMarked
package org.riguardo.exports.archive;

import org.jspecify.annotations.NullMarked;
