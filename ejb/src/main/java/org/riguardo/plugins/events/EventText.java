package org.riguardo.plugins.events;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.riguardo.api.event.Event;

/** An event as JSON: what a webhook posts, and how its details are kept. */
public final class EventText {

    private EventText() {}

    /** What a webhook posts: {@code id, type, at, clientId, details}. */
    public static String write(Event event) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", event.id())
                .add("type", event.type().key())
                .add("at", event.at().toString());
        if (event.clientId() != null) {
            json.add("clientId", event.clientId());
        }
        return json.add("details", details(event.details())).build().toString();
    }

    static JsonObject details(Map<String, String> details) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(details).forEach(json::add);
        return json.build();
    }

    static Map<String, String> details(String json) {
        Map<String, String> details = new LinkedHashMap<>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> details.put(name, ((JsonString) value).getString()));
        }
        return details;
    }
}
