package org.riguardo.plugins.events;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.event.Event;
import org.riguardo.db.Database;

/** Puts events into the outbox of a firm; they are told later. */
final class EventRows {

    private final Handle handle;
    private final String firm;

    EventRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    void insert(Event event, List<Listening> listening) {
        handle.createUpdate("insert into plugin_event (id, firm_id, type, at, client_id, details) values (:id, :firm,"
                        + " :type, :at, :client, :details)")
                .bind("id", event.id())
                .bind("firm", firm)
                .bind("type", event.type())
                .bind("at", event.at())
                .bind("client", event.clientId())
                .bind("details", EventText.details(event.details()).toString())
                .execute();
        for (Listening one : listening) {
            handle.createUpdate(
                            "insert into event_delivery (id, firm_id, event_id, plugin_key, module_key, client_id, state,"
                                    + " since, next_at, changed_at) values (:id, :firm, :event, :plugin, :module, :client, 'WAITING',"
                                    + " :at, :at, :at)")
                    .bind("firm", firm)
                    .bind("id", Database.newId())
                    .bind("event", event.id())
                    .bind("plugin", one.plugin())
                    .bind("module", one.module())
                    .bind("client", event.clientId())
                    .bind("at", event.at())
                    .execute();
        }
    }

    /** Forgets what was told, or given up, before then. */
    void forget(Instant before) {
        handle.createUpdate(
                        "delete from event_delivery where firm_id = :firm and state <> 'WAITING' and changed_at < :before")
                .bind("firm", firm)
                .bind("before", before)
                .execute();
        handle.createUpdate("delete from plugin_event where firm_id = :firm and at < :before and not exists"
                        + " (select 1 from event_delivery d where d.event_id = plugin_event.id)")
                .bind("firm", firm)
                .bind("before", before)
                .execute();
    }

    /** Forgets all that was for a plugin that is gone. */
    void forget(String plugin) {
        handle.createUpdate("delete from event_delivery where firm_id = :firm and plugin_key = :plugin")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .execute();
    }
}
