package org.riguardo.api.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

/**
 * How the decision will read from an instant on, with nothing new happening; the tone of a {@code WAIT} is null.
 *
 * @since 1.0
 */
public record OutlookEntry(Instant at, Action action, @Nullable Purpose purpose, @Nullable Tone tone) {}
