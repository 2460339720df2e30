package org.riguardo.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A client in a list.
 *
 * @param open the sum of what is open, credit notes included
 */
public record ClientSummary(
        String id, String name, @Nullable String vatId, @Nullable String taxCode, String owner, BigDecimal open) {}
