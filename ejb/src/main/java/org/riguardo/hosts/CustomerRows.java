package org.riguardo.hosts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.TaxNumbers;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/**
 * Finds our client behind a host's customer: what a person chose, else the one client with that VAT number, tax code or address. A name alone links nothing;
 * it only says whom to offer first.
 */
final class CustomerRows {

    private static final int OFFERED = 10;
    private static final String LIVING = " c.firm_id = :firm and c.merged_into is null" + Seen.OTHERS.and("c.id");

    private final Handle handle;
    private final String firm;

    CustomerRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Who the customer is; an exact match is remembered. */
    Found find(String tenant, Customer customer, Instant now) {
        Optional<Found.Known> said = said(tenant, customer.id());
        if (said.isPresent()) {
            return said.get();
        }
        List<String> exact = exact(customer);
        if (exact.size() == 1) {
            insert(tenant, customer.id(), exact.get(0), Found.How.EXACT, "system", now);
            return new Found.Known(exact.get(0), Found.How.EXACT);
        }
        return new Found.Unknown(offered(exact, customer.name()));
    }

    /** A person says who it is; {@link NotFoundProblem} when the firm has no such client. */
    void choose(String tenant, String hostId, String client, String person, Instant now) {
        if (handle.createQuery("select c.id from client c where c.id = :id and" + LIVING)
                .bind("firm", firm)
                .bind("id", client)
                .mapTo(String.class)
                .findOne()
                .isEmpty()) {
            throw new NotFoundProblem("client", client);
        }
        forget(tenant, hostId);
        insert(tenant, hostId, client, Found.How.CHOSEN, person, now);
    }

    /** As if nobody had ever said. */
    void forget(String tenant, String hostId) {
        handle.createUpdate("delete from host_client where firm_id = :firm and tenant_id = :tenant and host_id = :host")
                .bind("firm", firm)
                .bind("tenant", tenant)
                .bind("host", hostId)
                .execute();
    }

    /** The clients that hosts which are let in call so. */
    List<String> everywhere(String hostId) {
        return handle.createQuery(
                        "select distinct h.client_id from host_client h join host_tenant t on t.id = h.tenant_id"
                                + " and t.firm_id = h.firm_id where h.firm_id = :firm and h.host_id = :host and t.state = 'ACTIVE' and t.there")
                .bind("firm", firm)
                .bind("host", hostId)
                .mapTo(String.class)
                .list();
    }

    int count(String tenant) {
        return handle.createQuery("select count(*) from host_client where firm_id = :firm and tenant_id = :tenant")
                .bind("firm", firm)
                .bind("tenant", tenant)
                .mapTo(Integer.class)
                .one();
    }

    /** Those whose names have the words of that text, at most ten. */
    List<Found.Candidate> named(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        StringBuilder where = new StringBuilder(" where" + LIVING);
        for (int at = 0; at < words.size(); at++) {
            where.append(" and lower(c.name) like :word").append(at).append(" escape '!'");
        }
        Query query = handle.createQuery("select c.id, c.name from client c" + where
                        + " order by c.name, c.id fetch first " + OFFERED + " rows only")
                .bind("firm", firm);
        for (int at = 0; at < words.size(); at++) {
            query.bind("word" + at, "%" + words.get(at) + "%");
        }
        return query.map((row, context) -> new Found.Candidate(row.getString("id"), row.getString("name")))
                .list();
    }

    private Optional<Found.Known> said(String tenant, String hostId) {
        return handle.createQuery("select h.client_id, h.how from host_client h join client c on c.id = h.client_id and"
                        + LIVING + " where h.firm_id = :firm and h.tenant_id = :tenant and h.host_id = :host")
                .bind("firm", firm)
                .bind("tenant", tenant)
                .bind("host", hostId)
                .map((row, context) ->
                        new Found.Known(row.getString("client_id"), Found.How.valueOf(row.getString("how"))))
                .findOne();
    }

    /** The clients that have one of its numbers; where it has none that anybody has, those with its address. */
    private List<String> exact(Customer customer) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String given : new String[] {customer.vatId(), customer.taxCode()}) {
            String number = number(given);
            if (number != null) {
                numbers.add(number);
            }
        }
        List<String> found = numbers.isEmpty()
                ? List.of()
                : handle.createQuery(
                                "select c.id from client c where (c.vat_id in (<numbers>) or c.tax_code in (<numbers>)) and"
                                        + LIVING + " order by c.id")
                        .bindList("numbers", numbers)
                        .bind("firm", firm)
                        .mapTo(String.class)
                        .list();
        return found.isEmpty() && customer.email() != null ? withAddress(customer.email()) : found;
    }

    private List<String> withAddress(String email) {
        return handle.createQuery(
                        "select distinct c.id from client c join client_address a on a.client_id = c.id and a.firm_id = c.firm_id"
                                + " where lower(a.address) = :address and" + LIVING + " order by c.id")
                .bind("firm", firm)
                .bind("address", email.toLowerCase(Locale.ROOT))
                .mapTo(String.class)
                .list();
    }

    private List<Found.Candidate> offered(List<String> exact, String name) {
        List<Found.Candidate> offered = new ArrayList<>();
        if (!exact.isEmpty()) {
            handle.createQuery("select c.id, c.name from client c where c.id in (<ids>) and" + LIVING
                            + " order by c.name, c.id")
                    .bindList("ids", exact.subList(0, Math.min(OFFERED, exact.size())))
                    .bind("firm", firm)
                    .map((row, context) -> new Found.Candidate(row.getString("id"), row.getString("name")))
                    .forEach(offered::add);
        }
        named(name).stream().filter(one -> !offered.contains(one)).forEach(offered::add);
        return offered.subList(0, Math.min(OFFERED, offered.size()));
    }

    private void insert(String tenant, String hostId, String client, Found.How how, String person, Instant now) {
        org.riguardo.db.Dialect.of(handle)
                .insertUnlessThere(
                        handle,
                        "insert into host_client (id, firm_id, tenant_id, host_id, client_id, how, by_person, at)"
                                + " values (:id, :firm, :tenant, :host, :client, :how, :person, :now)",
                        row -> row.bind("id", UUID.randomUUID().toString())
                                .bind("firm", firm)
                                .bind("tenant", tenant)
                                .bind("host", hostId)
                                .bind("client", client)
                                .bind("how", how.name())
                                .bind("person", person)
                                .bind("now", now));
    }

    private static @Nullable String number(@Nullable String given) {
        try {
            return given == null ? null : TaxNumbers.checked("number", given);
        } catch (InputProblem none) {
            return null;
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 2
                    && words.size() < 6
                    && !Set.of("srl", "spa", "snc", "sas").contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
