package org.riguardo.plan;

import java.time.Instant;

/**
 * That everything that goes out is stopped.
 *
 * @param by the username of whoever pulled the stop
 */
public record Stopped(String by, Instant at) {}
