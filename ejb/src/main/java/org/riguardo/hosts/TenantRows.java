package org.riguardo.hosts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Keeps the hosts of a firm. */
final class TenantRows {

    private final Handle handle;
    private final String firm;

    TenantRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<Tenant> all() {
        return handle.createQuery("select * from host_tenant where firm_id = :firm order by asked_at, id")
                .bind("firm", firm)
                .map((row, context) -> tenant(row))
                .list();
    }

    Optional<Tenant> find(String id) {
        return by("id", id, "");
    }

    Optional<Tenant> ofKey(String clientKey) {
        return by("client_key", clientKey, "");
    }

    /** The same, held until the transaction ends. */
    Optional<Tenant> lock(String id) {
        return by("id", id, " for update");
    }

    int pending() {
        return handle.createQuery(
                        "select count(*) from host_tenant where firm_id = :firm and (state = 'PENDING' or waiting_base_url is not null)")
                .bind("firm", firm)
                .mapTo(Integer.class)
                .one();
    }

    void insert(Tenant tenant) {
        bound(
                        tenant,
                        "insert into host_tenant (id, firm_id, client_key, profile, product, base_url, public_keys, secret, state, there,"
                                + " waiting_base_url, waiting_keys, waiting_secret, asked_at, decided_by, decided_at) values (:id, :firm, :key,"
                                + " :profile, :product, :base, :keys, :secret, :state, :there, :waitingBase, :waitingKeys, :waitingSecret,"
                                + " :asked, :by, :decided)")
                .execute();
    }

    void update(Tenant tenant) {
        bound(
                        tenant,
                        "update host_tenant set profile = :profile, product = :product, base_url = :base, public_keys = :keys, secret = :secret,"
                                + " state = :state, there = :there, waiting_base_url = :waitingBase, waiting_keys = :waitingKeys,"
                                + " waiting_secret = :waitingSecret, asked_at = :asked, decided_by = :by, decided_at = :decided"
                                + " where firm_id = :firm and id = :id and client_key = :key")
                .execute();
    }

    /** With all that was kept for it. */
    void remove(String id) {
        for (String table : List.of("host_client", "host_person", "host_event")) {
            handle.createUpdate("delete from " + table + " where firm_id = :firm and tenant_id = :id")
                    .bind("firm", firm)
                    .bind("id", id)
                    .execute();
        }
        handle.createUpdate("delete from host_tenant where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    private Optional<Tenant> by(String column, String value, String then) {
        return handle.createQuery("select * from host_tenant where firm_id = :firm and " + column + " = :value" + then)
                .bind("firm", firm)
                .bind("value", value)
                .map((row, context) -> tenant(row))
                .findOne();
    }

    private Update bound(Tenant tenant, String statement) {
        Tenant.Change waiting = tenant.waiting();
        return handle.createUpdate(statement)
                .bind("id", tenant.id())
                .bind("firm", firm)
                .bind("key", tenant.clientKey())
                .bind("profile", tenant.profile().name())
                .bind("product", tenant.product())
                .bind("base", tenant.baseUrl())
                .bind("keys", tenant.keys())
                .bind("secret", tenant.secret())
                .bind("state", tenant.state().name())
                .bind("there", tenant.there())
                .bind("waitingBase", waiting == null ? null : waiting.baseUrl())
                .bind("waitingKeys", waiting == null ? null : waiting.keys())
                .bind("waitingSecret", waiting == null ? null : waiting.secret())
                .bind("asked", tenant.askedAt())
                .bind("by", tenant.decidedBy())
                .bind("decided", tenant.decidedAt());
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        String waiting = row.getString("waiting_base_url");
        return new Tenant(
                row.getString("id"),
                row.getString("firm_id"),
                row.getString("client_key"),
                HostProfile.valueOf(row.getString("profile")),
                row.getString("product"),
                row.getString("base_url"),
                row.getString("public_keys"),
                row.getString("secret"),
                Tenant.State.valueOf(row.getString("state")),
                row.getBoolean("there"),
                waiting == null
                        ? null
                        : new Tenant.Change(waiting, row.getString("waiting_keys"), row.getString("waiting_secret")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                instant(row.getObject("decided_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
