package org.riguardo.api.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an address book or a row of a table of clients.
 *
 * @param line where it stands in the file, counted from 1
 * @param client who it is about: an entry without any number of the client is never joined to one by its name alone
 * @param person the human being behind it, where the entry names one beside the client
 * @param emails all its addresses, the preferred one first
 * @param phones all its numbers as written, the preferred one first
 */
public record Contact(int line, Party client, @Nullable String person, List<String> emails, List<String> phones) {

    public Contact {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }
}
