/** The policy asked the other way round: which smallest changes of the facts would allow what is held. */
@NullMarked
package org.riguardo.policy.whatif;

import org.jspecify.annotations.NullMarked;
