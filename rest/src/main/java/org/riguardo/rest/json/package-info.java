/** How bodies are read, strictly, and how the domain's records are written as JSON. */
@NullMarked
package org.riguardo.rest.json;

import org.jspecify.annotations.NullMarked;
