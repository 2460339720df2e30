package org.riguardo.plugins.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Dialect;

/** The rows of what a firm agreed with services. */
final class RemoteRows {

    private final Handle handle;
    private final String firm;

    RemoteRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Optional<RemoteRow> find(String plugin) {
        return of(
                        handle.createQuery(
                                "select * from remote_plugin where firm_id = :firm and plugin_key = :plugin"),
                        plugin)
                .mapTo(RemoteRow.class)
                .findOne();
    }

    List<RemoteRow> all() {
        return handle.createQuery("select * from remote_plugin where firm_id = :firm order by plugin_key")
                .bind("firm", firm)
                .mapTo(RemoteRow.class)
                .list();
    }

    void put(RemoteRow row) {
        Dialect.of(handle)
                .put(
                        handle,
                        "remote_plugin",
                        List.of("firm_id", "plugin_key"),
                        List.of(
                                "descriptor_url",
                                "base_url",
                                "scopes",
                                "lifecycle",
                                "secret",
                                "oauth_client",
                                "pending_descriptor",
                                "pending_at",
                                "told",
                                "next_at",
                                "attempts",
                                "approved_at",
                                "approved_by"),
                        values -> values.bind("firm_id", firm)
                                .bind("plugin_key", row.pluginKey())
                                .bind("descriptor_url", row.descriptorUrl())
                                .bind("base_url", row.baseUrl())
                                .bind("scopes", row.scopes())
                                .bind("lifecycle", row.lifecycle())
                                .bind("secret", row.secret())
                                .bind("oauth_client", row.oauthClient())
                                .bind("pending_descriptor", row.pendingDescriptor())
                                .bind("pending_at", row.pendingAt())
                                .bind("told", row.told())
                                .bind("next_at", row.nextAt())
                                .bind("attempts", row.attempts())
                                .bind("approved_at", row.approvedAt())
                                .bind("approved_by", row.approvedBy()));
    }

    void pending(String plugin, @Nullable String descriptor, Instant now) {
        of(
                        handle.createUpdate(
                                "update remote_plugin set pending_descriptor = :descriptor, pending_at = :now"
                                        + " where firm_id = :firm and plugin_key = :plugin"),
                        plugin)
                .bind("descriptor", descriptor)
                .bind("now", now)
                .execute();
    }

    /** What it was told now, unless something else was agreed to, or another server took it in hand, since it was claimed until then. */
    boolean told(String plugin, String state, Instant claimed) {
        return of(
                                handle.createUpdate(
                                        "update remote_plugin set told = :state, next_at = null, attempts = 0"
                                                + " where firm_id = :firm and plugin_key = :plugin and next_at = :claimed"),
                                plugin)
                        .bind("state", state)
                        .bind("claimed", claimed)
                        .execute()
                == 1;
    }

    /** All that were told of anything have to hear of our key; returns how many. */
    int tellKey(String mark) {
        return handle.createUpdate("update remote_plugin set told = :mark, next_at = null, attempts = 0"
                        + " where firm_id = :firm and told is not null and lifecycle is not null")
                .bind("firm", firm)
                .bind("mark", mark)
                .execute();
    }

    /**
     * Takes it in hand until then, in whole microseconds, by which the claim is known again; false when somebody else did, or when something else is agreed to, or
     * to be told, than when the row was read.
     */
    boolean claim(RemoteRow read, Instant until) {
        return of(
                                handle.createUpdate(
                                        "update remote_plugin set next_at = :until, attempts = :attempts + 1"
                                                + " where firm_id = :firm and plugin_key = :plugin and attempts = :attempts"
                                                + " and approved_at = :approved and coalesce(told, '-') = :told"),
                                read.pluginKey())
                        .bind("attempts", read.attempts())
                        .bind("approved", read.approvedAt())
                        .bind("told", read.told() == null ? "-" : read.told())
                        .bind("until", until)
                        .execute()
                == 1;
    }

    /** Forgets it, unless it was agreed to anew since it was claimed. */
    boolean remove(String plugin, Instant claimed) {
        return of(
                                handle.createUpdate(
                                        "delete from remote_plugin where firm_id = :firm and plugin_key = :plugin and next_at = :claimed"),
                                plugin)
                        .bind("claimed", claimed)
                        .execute()
                == 1;
    }

    private <S extends SqlStatement<S>> S of(S statement, String plugin) {
        return statement.bind("firm", firm).bind("plugin", plugin);
    }
}
