/** A decision in the words of a colleague: the sentence, its reason, what holds it and how it goes on. */
@NullMarked
package org.riguardo.web.suggestion;

import org.jspecify.annotations.NullMarked;
