package org.riguardo.plan.forecast;

import java.time.LocalDate;

/**
 * A week to come.
 *
 * @param from its first day, a Monday but for the first week, which begins after the day of the ledger
 * @param to its Sunday
 */
public record Week(LocalDate from, LocalDate to, Range range) {}
