package org.riguardo.clients;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a client to find out whether it is another one.
 *
 * @param vatId with its country
 * @param phones in their one form (E.164)
 * @param emails in small letters
 * @param domains of its addresses, those of providers that everybody uses left out
 * @param documents number and day of the documents that it has, as far as another client has the same
 */
record Profile(
        String id,
        String name,
        @Nullable String vatId,
        @Nullable String taxCode,
        Set<String> phones,
        Set<String> emails,
        Set<String> domains,
        @Nullable String street,
        @Nullable String town,
        Set<String> documents) {

    Profile {
        phones = Set.copyOf(phones);
        emails = Set.copyOf(emails);
        domains = Set.copyOf(domains);
        documents = Set.copyOf(documents);
    }

    String nameKey() {
        return NameKey.of(name);
    }

    /** The digits by which the tax office knows it, of whichever of its two numbers; null when neither has this form. */
    @Nullable
    String digits() {
        if (vatId != null && vatId.matches("IT\\d{11}")) {
            return vatId.substring(2);
        }
        return taxCode != null && taxCode.matches("\\d{11}") ? taxCode : null;
    }
}
