package org.riguardo.clients;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of two clients that may be one, as a person compares them.
 *
 * @param phones as a person reads them
 * @param place street and town in one line; null when neither is known
 * @param open the sum of what is open, credit notes included
 * @param contacts how many contacts are on its timeline
 */
public record ClientSide(
        String id,
        String name,
        @Nullable String vatId,
        @Nullable String taxCode,
        @Nullable String code,
        @Nullable LocalDate since,
        String owner,
        List<String> addresses,
        List<String> phones,
        @Nullable String place,
        int items,
        BigDecimal open,
        int contacts,
        int agreements) {

    public ClientSide {
        addresses = List.copyOf(addresses);
        phones = List.copyOf(phones);
    }
}
