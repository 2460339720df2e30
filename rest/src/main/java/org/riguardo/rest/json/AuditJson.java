package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.AuditEntry;
import org.riguardo.audit.access.AccessEntry;

/** Lines of the audit log. */
public final class AuditJson {

    private AuditJson() {}

    /** One line; its detail as the JSON it is kept as. */
    public static JsonObject write(AuditEntry entry, ZoneId zone) {
        return new Doc(zone)
                .put("id", Long.toString(entry.id()))
                .put("at", entry.at())
                .put("who", entry.who())
                .put("what", entry.what())
                .put("clientId", entry.clientId())
                .put("detail", detail(entry.detail()))
                .build();
    }

    /** That somebody looked at something. */
    public static JsonObject write(AccessEntry entry, ZoneId zone) {
        return new Doc(zone)
                .put("first", entry.first())
                .put("last", entry.last())
                .put("who", entry.who())
                .put("what", entry.what())
                .put("clientId", entry.client())
                .put("subject", entry.subject())
                .put("times", entry.times())
                .build();
    }

    private static JsonValue detail(@Nullable String text) {
        if (text == null) {
            return JsonValue.NULL;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException e) {
            return Json.createValue(text);
        }
    }
}
