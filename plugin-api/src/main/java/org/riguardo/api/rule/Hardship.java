package org.riguardo.api.rule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The client is in difficulty.
 *
 * @param at the instant of the newest sign of it
 * @param day the day of that sign
 * @param lastDay the last day on which it counts
 * @param evidence the id of the interaction, or {@code flag:HARDSHIP}
 * @since 1.0
 */
public record Hardship(Instant at, LocalDate day, LocalDate lastDay, String evidence) {}
