package org.riguardo.api.crm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation of a customer system.
 *
 * @param place where it is kept
 * @param organisation whether it is one; else a person
 * @param name as one says it
 * @param parentId the organisation that a person belongs to; null when unknown
 * @param organisationName the name of that organisation where only that is known; null otherwise
 * @param role what the person does there; null when unknown
 * @param vatId with its country; null when unknown
 * @param taxCode null when unknown
 * @param emails in the system's order
 * @param phones as they are written there, in its order
 * @param addresses postal, each in one line
 * @param extra fields of the system that the firm mapped, by name
 * @param changedAt when it was last changed; null when the system does not tell
 * @param changedBy who changed it then, as the system names people; null when it does not tell
 * @since 1.0
 */
public record CrmContact(
        CrmPlace place,
        boolean organisation,
        String name,
        @Nullable String parentId,
        @Nullable String organisationName,
        @Nullable String role,
        @Nullable String vatId,
        @Nullable String taxCode,
        List<String> emails,
        List<String> phones,
        List<String> addresses,
        Map<String, String> extra,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    public CrmContact {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        extra = Map.copyOf(extra);
    }
}
