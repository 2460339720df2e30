package org.riguardo.api.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an address book or a row of a table of clients.
 *
 * @param line where it begins in the file, counted from 1
 * @param isClient whether the file says that it is a client of the firm, as a table of clients does and an address book does not
 * @param client who it is about: an entry without any number of the client is never joined to one by its name alone
 * @param person the human being behind it, where the entry names one beside the client
 * @param emails all its addresses, the preferred one first
 * @param phones all its numbers at which a person answers, as written, the preferred one first
 * @param faxes its other numbers, as written
 * @param place where it is; null when the entry does not tell
 * @since 1.0
 */
public record Contact(
        int line,
        boolean isClient,
        Party client,
        @Nullable String person,
        List<String> emails,
        List<String> phones,
        List<String> faxes,
        @Nullable Place place) {

    public Contact {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        faxes = List.copyOf(faxes);
    }

    /**
     * A postal address.
     *
     * @param street with its number
     */
    public record Place(
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String town,
            @Nullable String province,
            @Nullable String country) {}
}
