/** What is agreed with clients: typed in a few words, looked at before it counts, and watched. */
@NullMarked
package org.riguardo.web.agreements;

import org.jspecify.annotations.NullMarked;
