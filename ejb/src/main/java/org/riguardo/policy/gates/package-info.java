/** The gates that the policy comes with: one small class, one question. They see what any plugin's rule would see. */
@NullMarked
package org.riguardo.policy.gates;

import org.jspecify.annotations.NullMarked;
