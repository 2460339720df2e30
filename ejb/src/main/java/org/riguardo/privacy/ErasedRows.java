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

    /** All of the firm. */
    static Set<String> all(Handle handle, String firm) {
        return handle.createQuery("select client_id from client_erasure where firm_id = :firm")
                .bind("firm", firm)
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
}
