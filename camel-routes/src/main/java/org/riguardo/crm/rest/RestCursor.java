package org.riguardo.crm.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.crm.wire.BoundedJson;

/**
 * How far a list is read.
 *
 * @param since up to when the system's changes are told; empty for all
 * @param known versions by id that were told
 * @param next where the round goes on; empty between two rounds
 * @param pages of this round so far
 * @param seen versions by id in this round
 * @param newest change in this round
 * @param last a digest of the page before, to notice one that comes again
 */
record RestCursor(
        String since,
        Map<String, String> known,
        String next,
        int pages,
        Map<String, String> seen,
        String newest,
        String last) {

    private static final String TIME = "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z";

    static final RestCursor START = new RestCursor("", Map.of(), "", 0, Map.of(), "", "");

    static RestCursor of(@Nullable String text) {
        JsonObject json = BoundedJson.own(text);
        Long pages = BoundedJson.whole(json.get("n"));
        return pages == null
                        || pages < 0
                        || pages > 1_000_000
                        || !text(json, "s").matches(TIME)
                ? START
                : new RestCursor(
                        text(json, "s"),
                        map(json, "k"),
                        text(json, "p"),
                        pages.intValue(),
                        map(json, "v"),
                        text(json, "m"),
                        text(json, "l"));
    }

    String text() {
        return Json.createObjectBuilder()
                .add("s", since)
                .add("k", json(known))
                .add("p", next)
                .add("n", pages)
                .add("v", json(seen))
                .add("m", newest)
                .add("l", last)
                .build()
                .toString();
    }

    private static String text(JsonObject json, String name) {
        String text = BoundedJson.text(json.get(name));
        return text == null ? "" : text;
    }

    private static Map<String, String> map(JsonObject json, String name) {
        Map<String, String> map = new TreeMap<>();
        if (json.get(name) instanceof JsonObject object) {
            object.forEach((key, value) -> map.put(key, String.valueOf(BoundedJson.text(value))));
        }
        return map;
    }

    private static JsonObjectBuilder json(Map<String, String> map) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        map.forEach(object::add);
        return object;
    }
}
