package org.riguardo.plan.forecast;

import java.time.LocalDate;

/** Money that came in for one item on a day. */
public record Arrival(LocalDate on, double amount) {}
