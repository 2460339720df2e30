package org.riguardo.api.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that came in from the client.
 *
 * @param on the day it was received
 * @param currency ISO 4217
 * @param items ids of the items it names; empty when it names none
 * @since 1.0
 */
public record Payment(String id, LocalDate on, BigDecimal amount, String currency, List<String> items) {

    public Payment {
        items = List.copyOf(items);
    }
}
