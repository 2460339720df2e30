/** What the policy answers: the next contact with a client, and why. */
@NullMarked
package org.riguardo.api.decision;

import org.jspecify.annotations.NullMarked;
