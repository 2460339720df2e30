/** Reads documents that Danea Easyfatt exports as XML. */
@NullMarked
package org.riguardo.exports.easyfatt;

import org.jspecify.annotations.NullMarked;
