/** What would be suggested if something were so, and a suggestion that is not followed. */
@NullMarked
package org.riguardo.web.whatif;

import org.jspecify.annotations.NullMarked;
