/** Tone packs: ready texts for each kind of mail and tone, with places for a client's facts and no logic. */
@NullMarked
package org.riguardo.api.tone;

import org.jspecify.annotations.NullMarked;
