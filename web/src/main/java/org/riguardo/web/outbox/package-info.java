/** The pages of the mail that leaves: what is on its way, what was held and why, and what a person has to decide. */
@NullMarked
package org.riguardo.web.outbox;

import org.jspecify.annotations.NullMarked;
