/** The documents of the API: reading them strictly, and writing facts, decisions and policies. */
@NullMarked
package org.riguardo.json;

import org.jspecify.annotations.NullMarked;
