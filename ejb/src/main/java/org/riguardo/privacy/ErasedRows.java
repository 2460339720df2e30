package org.riguardo.privacy;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Flag;
import org.riguardo.db.Database;
import org.riguardo.secrets.Prints;

/** The clients whose data were erased: what is left of them is restricted, and nothing that is read in later adds to it. */
public final class ErasedRows {

    private ErasedRows() {}

    static boolean has(Handle handle, String client) {
        return find(handle, client).isPresent();
    }

    static Optional<Erased> find(Handle handle, String client) {
        return handle.createQuery("select client_id, erased_at, erased_by, kept_until, anonymous_at from client_erasure"
                        + " where client_id = :client")
                .bind("client", client)
                .mapTo(Erased.class)
                .findFirst();
    }

    static List<Erased> list(Handle handle, String firm) {
        return handle.createQuery("select client_id, erased_at, erased_by, kept_until, anonymous_at from client_erasure"
                        + " where firm_id = :firm order by erased_at desc, client_id")
                .bind("firm", firm)
                .mapTo(Erased.class)
                .list();
    }

    /** Those of these clients that were erased. */
    public static Set<String> among(Handle handle, String firm, Collection<String> clients) {
        return clients.isEmpty()
                ? Set.of()
                : handle.createQuery(
                                "select client_id from client_erasure where firm_id = :firm and client_id in (<ids>)")
                        .bind("firm", firm)
                        .bindList("ids", List.copyOf(clients))
                        .mapTo(String.class)
                        .set();
    }

    static void insert(
            Handle handle,
            String firm,
            String client,
            String who,
            Instant now,
            @Nullable LocalDate keptUntil,
            Map<String, Long> rows) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        rows.forEach(counts::add);
        handle.createUpdate("insert into client_erasure (client_id, firm_id, erased_at, erased_by, kept_until, counts,"
                        + " anonymous_at) values (:client, :firm, :now, :who, :until, :counts, :anonymous)")
                .bind("client", client)
                .bind("firm", firm)
                .bind("now", now)
                .bind("who", who)
                .bind("until", keptUntil)
                .bind("counts", counts.build().toString())
                .bind("anonymous", keptUntil == null ? now : null)
                .execute();
        handle.createUpdate("insert into client_flag (id, firm_id, client_id, flag, since)"
                        + " values (:id, :firm, :client, :flag, :day)")
                .bind("id", Database.newId())
                .bind("firm", firm)
                .bind("client", client)
                .bind("flag", Flag.DO_NOT_CONTACT.name())
                .bind("day", LocalDate.ofInstant(now, java.time.ZoneOffset.UTC))
                .execute();
    }

    /**
     * Takes what files brought of erased clients out again, but for what the law has kept, and knows those again whose numbers
     * were gone; called in the transaction that booked the files.
     */
    public static void afterIntake(Handle handle, String firm, Collection<String> imports, Prints prints, Instant now) {
        boolean none = handle.createQuery("select count(*) from client_erasure where firm_id = :firm")
                        .bind("firm", firm)
                        .mapTo(Long.class)
                        .one()
                == 0;
        if (none) {
            return;
        }
        comeBack(handle, firm, imports, prints, now);
        String erased =
                " where firm_id = :firm and client_id in (select e.client_id from client_erasure e where e.firm_id = :firm)";
        for (String table : List.of("client_address", "client_phone", "client_place")) {
            handle.createUpdate("delete from " + table + erased)
                    .bind("firm", firm)
                    .execute();
        }
        handle.createUpdate("update client set phone = null where firm_id = :firm and phone is not null and id in"
                        + " (select e.client_id from client_erasure e where e.firm_id = :firm)")
                .bind("firm", firm)
                .execute();
    }

    private record Numbers(String id, @Nullable String vatId, @Nullable String taxCode, @Nullable String code) {}

    private static void comeBack(Handle handle, String firm, Collection<String> imports, Prints prints, Instant now) {
        if (imports.isEmpty()) {
            return;
        }
        List<Numbers> made = handle.createQuery("select id, vat_id, tax_code, code from client where firm_id = :firm"
                        + " and import_id in (<imports>)")
                .bind("firm", firm)
                .bindList("imports", List.copyOf(imports))
                .map((row, context) -> new Numbers(
                        row.getString("id"), row.getString("vat_id"), row.getString("tax_code"), row.getString("code")))
                .list();
        for (Numbers client : made) {
            boolean known = java.util.stream.Stream.of(client.vatId(), client.taxCode(), client.code())
                    .filter(number -> number != null)
                    .flatMap(number -> prints.known(number).stream())
                    .anyMatch(mark -> marked(handle, firm, mark));
            if (known && !has(handle, client.id())) {
                PersonalScope.fill(handle, firm, client.id());
                insert(handle, firm, client.id(), "system", now, KeptByLaw.until(handle), Map.of());
            }
        }
    }

    private static boolean marked(Handle handle, String firm, String mark) {
        return handle.createQuery("select count(*) from erased_mark where firm_id = :firm and mark = :mark")
                        .bind("firm", firm)
                        .bind("mark", mark)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
