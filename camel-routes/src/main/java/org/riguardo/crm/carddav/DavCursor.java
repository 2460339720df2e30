package org.riguardo.crm.carddav;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.crm.wire.BoundedJson;

/**
 * How far the collections of an account are read.
 *
 * @param tokens by collection, up to where all is booked; none for one that has never been read to its end
 * @param collection the one that is being read; empty between two readings
 * @param pending what its token will be once it is read to the end
 * @param last up to which of its resources, in order of their addresses
 */
record DavCursor(Map<String, String> tokens, String collection, String pending, String last) {

    static final DavCursor START = new DavCursor(Map.of(), "", "", "");

    static DavCursor of(@Nullable String text) {
        JsonObject object = BoundedJson.own(text);
        Map<String, String> tokens = new LinkedHashMap<>();
        if (object.get("t") instanceof JsonObject written) {
            written.forEach((key, value) -> tokens.put(key, string(value)));
        }
        return new DavCursor(tokens, string(object.get("c")), string(object.get("p")), string(object.get("l")));
    }

    DavCursor within(String key, String token, String upTo) {
        return new DavCursor(tokens, key, token, upTo);
    }

    DavCursor done(String key, String token) {
        Map<String, String> all = new LinkedHashMap<>(tokens);
        all.put(key, token);
        return new DavCursor(all, "", "", "");
    }

    String token(String key) {
        return tokens.getOrDefault(key, "");
    }

    String text() {
        JsonObjectBuilder written = Json.createObjectBuilder();
        tokens.forEach(written::add);
        return Json.createObjectBuilder()
                .add("t", written)
                .add("c", collection)
                .add("p", pending)
                .add("l", last)
                .build()
                .toString();
    }

    private static String string(@Nullable JsonValue value) {
        return Objects.requireNonNullElse(BoundedJson.text(value), "");
    }
}
