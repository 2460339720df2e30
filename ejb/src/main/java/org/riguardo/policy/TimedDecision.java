package org.riguardo.policy;

import java.time.Instant;
import org.riguardo.api.decision.Decision;

/**
 * A decision with the time for which it may be kept.
 *
 * @param changesAt the instant from which deciding again may give something else, with nothing new happening
 */
public record TimedDecision(Decision decision, Instant changesAt) {}
