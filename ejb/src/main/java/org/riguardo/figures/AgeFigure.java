package org.riguardo.figures;

import java.math.BigDecimal;

/**
 * What is open in one band of age, in euros.
 *
 * @param disputed how much of the amount is disputed
 */
public record AgeFigure(AgeBand band, BigDecimal amount, BigDecimal disputed, int items, int clients) {}
