/** How the pages speak: words in Italian and English, dates as people say them, amounts. */
@NullMarked
package org.riguardo.web.words;

import org.jspecify.annotations.NullMarked;
