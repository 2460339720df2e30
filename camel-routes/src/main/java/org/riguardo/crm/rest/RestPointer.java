package org.riguardo.crm.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.crm.wire.BoundedJson;

/** A JSON Pointer (RFC 6901) whose parts may be {@code *} for every element of an array; what it does not find is nothing. */
record RestPointer(List<String> parts) {

    private static final int MOST_PARTS = 12;
    private static final int MOST_FOUND = 1_000;

    /** Empty text stands for the whole document. */
    static RestPointer of(String text) {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String part : text.substring(1).split("/", -1)) {
                parts.add(part.replace("~1", "/").replace("~0", "~"));
            }
        }
        if (!text.isEmpty() && !text.startsWith("/") || parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException(text);
        }
        return new RestPointer(List.copyOf(parts));
    }

    List<JsonValue> all(@Nullable JsonValue document) {
        List<JsonValue> at = document == null ? List.of() : List.of(document);
        for (String part : parts) {
            List<JsonValue> next = new ArrayList<>();
            for (JsonValue one : at) {
                step(one, part, next);
            }
            at = next.size() > MOST_FOUND ? next.subList(0, MOST_FOUND) : next;
        }
        return at;
    }

    @Nullable
    JsonValue first(@Nullable JsonValue document) {
        List<JsonValue> all = all(document);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The texts that it finds, numbers too. */
    List<String> texts(@Nullable JsonValue document) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : all(document)) {
            for (JsonValue one : value instanceof JsonArray array ? array : List.of(value)) {
                String text = BoundedJson.text(one);
                if (text != null && !text.isBlank() && texts.size() < MOST_FOUND) {
                    texts.add(text.strip());
                }
            }
        }
        return texts;
    }

    private static void step(JsonValue value, String part, List<JsonValue> next) {
        if (value instanceof JsonObject object && object.containsKey(part)) {
            next.add(object.get(part));
        } else if (value instanceof JsonArray array) {
            if (part.equals("*")) {
                array.stream().limit(MOST_FOUND).forEach(next::add);
            } else if (part.matches("\\d{1,6}") && Integer.parseInt(part) < array.size()) {
                next.add(array.get(Integer.parseInt(part)));
            }
        }
    }
}
