package org.riguardo.plugins.views;

import java.math.BigDecimal;
import org.riguardo.api.facts.GroupKey;

/**
 * A row of a list, with what conditions ask about its client.
 *
 * @param overdue the sum of its overdue items net of credit notes
 */
public record SeenRow(String clientId, GroupKey group, BigDecimal overdue) {}
