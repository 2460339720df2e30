package org.riguardo.desk;

import java.time.Instant;

/**
 * Somebody does not follow what is suggested about a client; the suggestion itself stays as it is.
 *
 * @param who a username
 * @param reason in that person's words
 */
public record Overruling(String who, Instant at, String reason) {}
