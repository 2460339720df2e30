/** Files that were put away after they were taken: finding those that name somebody, and removing them. */
@NullMarked
package org.riguardo.exports.filed;

import org.jspecify.annotations.NullMarked;
