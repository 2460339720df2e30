package org.riguardo.timeline.mail;

import java.time.Instant;

/**
 * A sender of which nobody is asked whose mail it is.
 *
 * @param sender an address, or a domain with an @ before it
 */
public record Ignored(String id, String sender, Instant at, String by) {}
