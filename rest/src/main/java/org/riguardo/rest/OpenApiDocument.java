package org.riguardo.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The OpenAPI description of the API, written by hand in one part for each subject and joined here. */
final class OpenApiDocument {

    private static final List<String> PARTS = List.of(
            "api",
            "worklist",
            "plan",
            "clients",
            "duplicates",
            "clientfile",
            "decision",
            "desk",
            "agreements",
            "outbox",
            "drafts",
            "turns",
            "imports",
            "lists",
            "layouts",
            "bank",
            "mail",
            "calls",
            "meaning",
            "policy",
            "replay",
            "audit",
            "privacy",
            "firm",
            "figures",
            "mailboxes",
            "plugins",
            "remote",
            "crm");

    private OpenApiDocument() {}

    static JsonObject load() {
        JsonObject whole = JsonValue.EMPTY_JSON_OBJECT;
        for (String part : PARTS) {
            whole = join(whole, read(part));
        }
        return whole;
    }

    private static JsonObject read(String part) {
        try (InputStream stream = OpenApiDocument.class.getResourceAsStream("openapi/" + part + ".json");
                JsonReader reader = Json.createReader(Objects.requireNonNull(stream, part))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject join(JsonObject one, JsonObject other) {
        JsonObjectBuilder joined = Json.createObjectBuilder(one);
        other.forEach((name, value) -> {
            if (one.get(name) instanceof JsonObject inner && value instanceof JsonObject more) {
                joined.add(name, join(inner, more));
            } else if (one.containsKey(name)) {
                throw new IllegalStateException("Two parts of the description of the API have \"" + name + "\".");
            } else {
                joined.add(name, value);
            }
        });
        return joined.build();
    }
}
