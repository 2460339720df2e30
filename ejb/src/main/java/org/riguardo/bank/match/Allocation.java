package org.riguardo.bank.match;

import java.math.BigDecimal;

/**
 * How much of a payment goes to an item, at most what is open of it and of the same sign.
 *
 * @param amount in the currency of both
 */
public record Allocation(String itemId, BigDecimal amount) {}
