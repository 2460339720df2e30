package org.riguardo.hosts;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a call of a host: a JSON object of which only texts are asked, at the top or one level below. */
record HostMessage(JsonObject json) {

    /** The most octets that are read. */
    static final int MOST = 64 * 1024;

    static Optional<HostMessage> of(byte @Nullable [] body) {
        if (body == null || body.length == 0 || body.length > MOST) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return Optional.of(new HostMessage(reader.readObject()));
        } catch (JsonException | ClassCastException none) {
            return Optional.empty();
        }
    }

    /** A text; empty when there is none of that name, or it is longer than 20,000 characters. */
    Optional<String> text(String name) {
        int dot = name.indexOf('.');
        JsonValue within = dot < 0 ? json : json.get(name.substring(0, dot));
        return within instanceof JsonObject object
                ? Optional.ofNullable(object.getString(name.substring(dot + 1), null))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty() && text.length() <= 20_000)
                : Optional.empty();
    }
}
