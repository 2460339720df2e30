package org.riguardo.timeline.calls;

import java.time.Instant;

/**
 * A number of which a person said that it is no client's.
 *
 * @param callId one of its calls, by which that can be taken back
 * @param number as a person reads it
 */
public record Stranger(String callId, String number, String by, Instant at) {}
