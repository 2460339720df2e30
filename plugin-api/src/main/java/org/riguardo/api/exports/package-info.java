/** What an export format is and the immutable records that it reads files of accounting systems into. */
@NullMarked
package org.riguardo.api.exports;

import org.jspecify.annotations.NullMarked;
