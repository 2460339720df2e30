/** What an implementer's tests extend to show that a tone pack keeps its promises. */
@NullMarked
package org.riguardo.api.tone.contract;

import org.jspecify.annotations.NullMarked;
