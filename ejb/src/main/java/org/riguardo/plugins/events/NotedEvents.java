package org.riguardo.plugins.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.event.EventType;
import org.riguardo.audit.Noted;
import org.riguardo.db.Database;

/** Makes events of what is noted in the audit log, in the same transaction, so that no act that is noted can forget to tell of itself. */
@ApplicationScoped
public class NotedEvents {

    private static final Map<String, EventType> TYPES = Map.of(
            "contact-logged", EventType.INTERACTION_LOGGED,
            "mail-sent", EventType.MAIL_SENT,
            "mail-left", EventType.MAIL_SENT,
            "mail-proven", EventType.MAIL_SENT,
            "mail-held", EventType.MAIL_HELD,
            "agreement-made", EventType.AGREEMENT_MADE,
            "agreement-confirmed", EventType.AGREEMENT_MADE,
            "client-erased", EventType.CLIENT_ERASED);

    @Inject
    private Events events;

    @Inject
    private Database database;

    /** The same outside a server. */
    static NotedEvents of(Events events, Database database) {
        NotedEvents noted = new NotedEvents();
        noted.events = events;
        noted.database = database;
        return noted;
    }

    void noted(@Observes Noted line) {
        EventType type = TYPES.get(line.what());
        if (type == null || !events.listening(line.firm(), type)) {
            return;
        }
        String id = id(line.detail());
        Map<String, String> details = id == null ? Map.of() : details(line.firm(), type, id);
        boolean waits = type == EventType.AGREEMENT_MADE && "WAITING".equals(details.get("state"));
        if (!waits) {
            Map<String, String> told = new LinkedHashMap<>(details);
            told.remove("state");
            events.publish(line.firm(), type, line.clientId(), told);
        }
    }

    private Map<String, String> details(String firm, EventType type, String id) {
        return switch (type) {
            case INTERACTION_LOGGED -> row(firm, id, "interactionId", "interaction", "channel", "direction");
            case AGREEMENT_MADE -> row(firm, id, "agreementId", "agreement", "kind", "state");
            case MAIL_HELD -> held(firm, id);
            case MAIL_SENT -> Map.of("mailId", id);
            default -> Map.of();
        };
    }

    private Map<String, String> row(String firm, String id, String name, String table, String... columns) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(name, id);
        database.use(handle -> handle.createQuery("select " + String.join(", ", columns) + " from " + table
                        + " where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> {
                    for (String column : columns) {
                        String value = row.getString(column);
                        details.put(column, value == null ? "" : value);
                    }
                    return details;
                })
                .findOne());
        return details;
    }

    private Map<String, String> held(String firm, String id) {
        String rule = database.with(handle -> handle.createQuery(
                        "select closed from outbox_mail where firm_id = :firm and id = :id and closed is not null")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(NotedEvents::firstRule)
                .orElse(""));
        return Map.of("mailId", id, "rule", rule);
    }

    private static String firstRule(String closed) {
        try (var reader = Json.createReader(new StringReader(closed))) {
            var all = reader.readArray();
            return all.isEmpty() ? "" : all.getJsonObject(0).getString("rule", "");
        }
    }

    private static @Nullable String id(@Nullable String detail) {
        if (detail == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(detail))) {
            JsonObject json = reader.readObject();
            return json.getString("id", null);
        } catch (JsonException | ClassCastException none) {
            return null;
        }
    }
}
