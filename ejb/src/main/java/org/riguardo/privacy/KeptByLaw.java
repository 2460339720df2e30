package org.riguardo.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How long the accounting records of the client in {@link PersonalScope} must be kept: ten years from the last entry (art. 2220
 * of the Italian civil code), counted to the end of the year.
 */
final class KeptByLaw {

    private static final int YEARS = 10;

    private static final List<String> LAST_ENTRIES = List.of(
            "select max(issued) from document where client_id in {client}",
            "select max(due) from item where client_id in {client}",
            "select max(settled_on) from item where client_id in {client}",
            "select max(received_on) from payment where client_id in {client}",
            "select max(made) from agreement where client_id in {client}");

    private KeptByLaw() {}

    /** The last day; null where there is no such record. */
    static @Nullable LocalDate until(Handle handle) {
        return LAST_ENTRIES.stream()
                .map(query -> handle.createQuery(PersonalScope.filled(query))
                        .mapTo(LocalDate.class)
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(last -> LocalDate.of(last.getYear() + YEARS, 12, 31))
                .orElse(null);
    }
}
