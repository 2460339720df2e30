package org.riguardo.clients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.timeline.mail.SharedDomains;

/** Reads what is compared of a firm's clients; those merged into another are left out. */
final class ProfileRows {

    private final Handle handle;
    private final String firm;
    private final Map<String, Set<String>> emails = new HashMap<>();
    private final Map<String, Set<String>> domains = new HashMap<>();
    private final Map<String, Set<String>> phones = new HashMap<>();
    private final Map<String, Set<String>> documents = new HashMap<>();
    private final Map<String, Where> places = new HashMap<>();

    private record Where(@Nullable String street, @Nullable String town) {}

    ProfileRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Collection<Profile> load() {
        addresses();
        numbers();
        places();
        sharedDocuments();
        List<Profile> profiles = new ArrayList<>();
        query("select id, name, vat_id, tax_code, phone from client where firm_id = :firm and merged_into is null"
                        + " order by id")
                .map((row, context) -> {
                    String id = row.getString("id");
                    phone(id, row.getString("phone"));
                    Where where = places.getOrDefault(id, new Where(null, null));
                    return new Profile(
                            id,
                            row.getString("name"),
                            row.getString("vat_id"),
                            row.getString("tax_code"),
                            phones.getOrDefault(id, Set.of()),
                            emails.getOrDefault(id, Set.of()),
                            domains.getOrDefault(id, Set.of()),
                            where.street(),
                            where.town(),
                            documents.getOrDefault(id, Set.of()));
                })
                .forEach(profiles::add);
        return profiles;
    }

    private void addresses() {
        query("select client_id, address from client_address where firm_id = :firm")
                .map((row, context) -> {
                    String address = row.getString("address");
                    String domain = address.substring(address.lastIndexOf('@') + 1);
                    if (!SharedDomains.isShared(domain)) {
                        put(domains, row.getString("client_id"), domain);
                    }
                    return put(emails, row.getString("client_id"), address);
                })
                .list();
    }

    private void numbers() {
        query("select client_id, number from client_phone where firm_id = :firm and not fax")
                .map((row, context) -> put(phones, row.getString("client_id"), row.getString("number")))
                .list();
    }

    private void phone(String id, @Nullable String written) {
        if (written != null) {
            PhoneNumbers.of(written).ifPresent(phone -> put(phones, id, phone.number()));
        }
    }

    private void places() {
        query("select client_id, street, town from client_place where firm_id = :firm")
                .map((row, context) -> places.put(
                        row.getString("client_id"),
                        new Where(squashed(row.getString("street")), squashed(row.getString("town")))))
                .list();
    }

    /** Documents of the same number and day that stand with more than one client; a join of the items with themselves is slow. */
    private void sharedDocuments() {
        Map<String, String> first = new HashMap<>();
        query("select client_id, document_key, issued from item where firm_id = :firm and document_key is not null"
                        + " and issued is not null")
                .map((row, context) -> {
                    String client = row.getString("client_id");
                    String document = row.getString("document_key") + " " + row.getString("issued");
                    String other = first.putIfAbsent(document, client);
                    if (other != null && !other.equals(client)) {
                        put(documents, other, document);
                        put(documents, client, document);
                    }
                    return document;
                })
                .forEach(read -> {});
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm);
    }

    private static boolean put(Map<String, Set<String>> map, String client, String value) {
        return map.computeIfAbsent(client, none -> new HashSet<>()).add(value);
    }

    private static @Nullable String squashed(@Nullable String text) {
        String squashed = text == null ? "" : NameKey.of(text);
        return squashed.isEmpty() ? null : squashed;
    }
}
