package org.riguardo.figures;

import java.math.BigDecimal;
import java.time.Instant;
import org.riguardo.plan.forecast.Forecast;

/**
 * What may come in, and what became of agreements, as computed at an instant.
 *
 * @param apart open amounts that the forecast leaves aside: disputed, or of clients that are insolvent or in the hands of lawyers
 */
public record Expected(Instant at, Forecast forecast, BigDecimal apart, Promises promises) {}
