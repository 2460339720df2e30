package org.riguardo.plugins.remote;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;
import org.riguardo.db.Dialect;
import org.riguardo.plugins.sign.HostKey;

/** The rows of the keys that a firm signs with; their private halves are sealed before they come here. */
final class HostKeyRows {

    private final Handle handle;
    private final String firm;

    HostKeyRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** A key as it is kept. */
    public record Row(String kid, String sealed, String openKey) {}

    /** The firm's name towards services, drawn when it is asked for first. */
    String hostId() {
        Dialect.of(handle)
                .insertUnlessThere(
                        handle,
                        "insert into plugin_host (firm_id, host_id) values (:firm, :id)",
                        row -> row.bind("firm", firm).bind("id", Database.newId()));
        return handle.createQuery("select host_id from plugin_host where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(String.class)
                .one();
    }

    Optional<Row> signing() {
        return handle.createQuery("select kid, sealed, open_key from host_key where firm_id = :firm"
                        + " and retired_at is null order by made_at desc, kid limit 1")
                .bind("firm", firm)
                .mapTo(Row.class)
                .findOne();
    }

    void insert(HostKey key, String sealed, Instant now) {
        handle.createUpdate(
                        "insert into host_key (firm_id, kid, sealed, open_key, made_at) values (:firm, :kid, :sealed,"
                                + " :open, :now)")
                .bind("firm", firm)
                .bind("kid", key.kid())
                .bind("sealed", sealed)
                .bind("open", key.openText())
                .bind("now", now)
                .execute();
    }

    void retire(Instant now) {
        handle.createUpdate("update host_key set retired_at = :now where firm_id = :firm and retired_at is null")
                .bind("firm", firm)
                .bind("now", now)
                .execute();
    }

    /** The public halves of all firms, without those that were retired before then; whoever verifies knows them by their names. */
    static Map<String, RSAPublicKey> published(Handle handle, Instant before) {
        Map<String, RSAPublicKey> keys = new LinkedHashMap<>();
        handle.createQuery("select kid, sealed, open_key from host_key where retired_at is null or retired_at > :before"
                        + " order by made_at, kid")
                .bind("before", before)
                .mapTo(Row.class)
                .forEach(row -> keys.put(row.kid(), HostKey.publicKey(row.openKey())));
        return keys;
    }
}
