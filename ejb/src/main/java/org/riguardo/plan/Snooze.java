package org.riguardo.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody put off.
 *
 * @param until the day on which it is on the list again
 * @param by the username of the person
 */
public record Snooze(LocalDate until, String reason, String by, Instant at) {}
