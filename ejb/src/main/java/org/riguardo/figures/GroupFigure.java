package org.riguardo.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;

/**
 * What is past due with the clients of one group, in euros.
 *
 * @param group null for clients about whom nothing was decided yet
 */
public record GroupFigure(@Nullable GroupKey group, BigDecimal amount, int items, int clients) {}
