/** Files made to do harm, and what reading them costs. */
@NullMarked
package org.riguardo.exports.hostile;

import org.jspecify.annotations.NullMarked;
