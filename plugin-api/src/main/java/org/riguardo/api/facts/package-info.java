/** Immutable facts about one client: all that the policy and its rules may look at. */
@NullMarked
package org.riguardo.api.facts;

import org.jspecify.annotations.NullMarked;
