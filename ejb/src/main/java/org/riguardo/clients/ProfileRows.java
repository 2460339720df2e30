package org.riguardo.clients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.privacy.Seen;
import org.riguardo.timeline.mail.SharedDomains;

/** Reads what is compared of a firm's clients; those merged into another are left out. */
final class ProfileRows {

    private static final String CLIENTS =
            "select id, name, vat_id, tax_code, phone from client where firm_id = :firm and merged_into is null"
                    + Seen.OTHERS.and("client.id");

    private final Handle handle;
    private final String firm;

    ProfileRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    private record Where(@Nullable String street, @Nullable String town) {}

    /** All clients with their names and numbers, and nothing else. */
    List<Profile> named() {
        return new Facts("", List.of()).profiles();
    }

    /** All clients with their names, numbers and the ways to reach them. */
    List<Profile> reached() {
        Facts facts = new Facts("", List.of());
        facts.reach();
        return facts.profiles();
    }

    /** Some clients, at most some thousand, with all that is compared, by their ids. */
    Map<String, Profile> of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Facts facts = new Facts(" in (<ids>)", List.copyOf(ids));
        facts.reach();
        facts.places();
        facts.sharedDocuments();
        return facts.profiles().stream().collect(Collectors.toMap(Profile::id, Function.identity()));
    }

    private static @Nullable String squashed(@Nullable String text) {
        String squashed = text == null ? "" : NameKey.of(text);
        return squashed.isEmpty() ? null : squashed;
    }

    /** What is known of some clients, or of all. */
    private final class Facts {

        private final String which;
        private final List<String> ids;
        private final Map<String, Set<String>> emails = new HashMap<>();
        private final Map<String, Set<String>> domains = new HashMap<>();
        private final Map<String, Set<String>> phones = new HashMap<>();
        private final Map<String, Set<String>> documents = new HashMap<>();
        private final Map<String, Where> places = new HashMap<>();

        Facts(String which, List<String> ids) {
            this.which = which;
            this.ids = ids;
        }

        List<Profile> profiles() {
            return query(CLIENTS + among("id") + " order by id")
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
                    .list();
        }

        void reach() {
            query("select client_id, address from client_address where firm_id = :firm" + among("client_id"))
                    .map((row, context) -> {
                        String address = row.getString("address");
                        String domain = address.substring(address.lastIndexOf('@') + 1);
                        if (!SharedDomains.isShared(domain)) {
                            put(domains, row.getString("client_id"), domain);
                        }
                        return put(emails, row.getString("client_id"), address);
                    })
                    .list();
            query("select client_id, number from client_phone where firm_id = :firm and not fax" + among("client_id"))
                    .map((row, context) -> put(phones, row.getString("client_id"), row.getString("number")))
                    .list();
        }

        void places() {
            query("select client_id, street, town from client_place where firm_id = :firm" + among("client_id"))
                    .map((row, context) -> places.put(
                            row.getString("client_id"),
                            new Where(squashed(row.getString("street")), squashed(row.getString("town")))))
                    .list();
        }

        /** Documents of the same number and day that stand with more than one of them. */
        void sharedDocuments() {
            Map<String, String> first = new HashMap<>();
            query("select client_id, document_key, issued from item where firm_id = :firm and document_key is not null"
                            + " and issued is not null" + among("client_id"))
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

        private void phone(String id, @Nullable String written) {
            if (written != null) {
                PhoneNumbers.of(written).ifPresent(phone -> put(phones, id, phone.number()));
            }
        }

        private String among(String column) {
            return which.isEmpty() ? "" : " and " + column + which;
        }

        private Query query(String sql) {
            Query query = handle.createQuery(sql).bind("firm", firm);
            return ids.isEmpty() ? query : query.bindList("ids", new ArrayList<>(ids));
        }

        private boolean put(Map<String, Set<String>> map, String client, String value) {
            return map.computeIfAbsent(client, none -> new HashSet<>()).add(value);
        }
    }
}
