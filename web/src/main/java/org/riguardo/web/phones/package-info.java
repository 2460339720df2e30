/** What the firm sets about its phone system. */
@NullMarked
package org.riguardo.web.phones;

import org.jspecify.annotations.NullMarked;
