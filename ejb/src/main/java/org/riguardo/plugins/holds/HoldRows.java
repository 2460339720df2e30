package org.riguardo.plugins.holds;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Outlet;
import org.riguardo.db.Database;
import org.riguardo.privacy.Seen;

/** The rows of what services hold back, of one firm. */
final class HoldRows {

    private final Handle handle;
    private final String firm;

    HoldRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<Hold> all() {
        return handle.createQuery("select * from plugin_hold where firm_id = :firm")
                .bind("firm", firm)
                .map((row, context) -> {
                    OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
                    return new Hold(
                            row.getString("plugin_key"),
                            row.getString("module_key"),
                            row.getString("client_id"),
                            Arrays.stream(row.getString("outlets").split(" "))
                                    .map(Outlet::valueOf)
                                    .collect(Collectors.toSet()),
                            until == null ? null : until.toInstant(),
                            new Sentence(row.getString("text_it"), row.getString("text_en")),
                            row.getString("evidence").isEmpty() ? null : row.getString("evidence"));
                })
                .list();
    }

    /** Whether the firm has such a client, whom it holds until the transaction ends; one that was merged or erased is none. */
    boolean lockClient(String client) {
        return handle.createQuery("select id from client where firm_id = :firm and id = :client and merged_into is null"
                        + Seen.OTHERS.and("client.id") + " for update")
                .bind("firm", firm)
                .bind("client", client)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /** In place of the one that the same module had for the same client. */
    void put(Hold hold, Instant now) {
        remove(hold.plugin(), hold.module(), hold.clientId());
        handle.createUpdate(
                        "insert into plugin_hold (id, firm_id, plugin_key, module_key, client_id, outlets, until_at,"
                                + " text_it, text_en, evidence, set_at) values (:id, :firm, :plugin, :module, :client, :outlets,"
                                + " :until, :it, :en, :evidence, :now)")
                .bind("id", Database.newId())
                .bind("firm", firm)
                .bind("plugin", hold.plugin())
                .bind("module", hold.module())
                .bind("client", hold.clientId())
                .bind(
                        "outlets",
                        hold.outlets().stream().map(Outlet::name).sorted().collect(Collectors.joining(" ")))
                .bind("until", hold.until())
                .bind("it", hold.sentence().it())
                .bind("en", hold.sentence().en())
                .bind("evidence", hold.evidence() == null ? "" : hold.evidence())
                .bind("now", now)
                .execute();
    }

    boolean remove(String plugin, String module, String client) {
        return handle.createUpdate("delete from plugin_hold where firm_id = :firm and plugin_key = :plugin"
                                + " and module_key = :module and client_id = :client")
                        .bind("firm", firm)
                        .bind("plugin", plugin)
                        .bind("module", module)
                        .bind("client", client)
                        .execute()
                > 0;
    }

    void removeAll(String plugin) {
        handle.createUpdate("delete from plugin_hold where firm_id = :firm and plugin_key = :plugin")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .execute();
    }
}
