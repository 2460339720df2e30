package org.riguardo.hosts;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The public keys of a host as they are kept: what is needed to verify by them, in one order, so that the same keys are the same text. */
final class HostKeys {

    private static final int LONGEST = 16_000;
    private static final List<String> PUBLIC = List.of("kid", "kty", "n", "e", "crv", "x", "y");

    private HostKeys() {}

    /** The document as it is kept; empty when it is none or has no key. */
    static Optional<String> kept(String jwks) {
        if (jwks.length() > LONGEST) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(jwks))) {
            JsonArray keys = reader.readObject().getJsonArray("keys");
            if (keys == null) {
                return Optional.empty();
            }
            TreeMap<String, JsonObject> sorted = new TreeMap<>(Comparator.naturalOrder());
            for (JsonValue key : keys) {
                JsonObject one = key.asJsonObject();
                JsonObjectBuilder open = Json.createObjectBuilder();
                PUBLIC.stream().filter(one::containsKey).forEach(member -> open.add(member, one.getString(member)));
                sorted.put(one.getString("kid"), open.build());
            }
            JsonArrayBuilder all = Json.createArrayBuilder();
            sorted.values().forEach(all::add);
            return sorted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Json.createObjectBuilder().add("keys", all).build().toString());
        } catch (JsonException | ClassCastException | NullPointerException none) {
            return Optional.empty();
        }
    }
}
