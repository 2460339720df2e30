package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.crm.wire.BoundedJson;

/**
 * Up to where a model is read.
 *
 * @param since the write date from which on records are asked for, in Odoo's form; empty for all
 * @param top the highest number that there was
 * @param digest of all numbers up to it; empty when it is not watched whether records vanish
 * @param known versions of records by number that lie behind {@code since} and were told already
 */
record OdooMark(String since, long top, String digest, Map<String, String> known) {

    static final OdooMark START = new OdooMark("", 0, "", Map.of());

    static OdooMark of(@Nullable JsonObject json) {
        if (json == null || !json.containsKey("s")) {
            return START;
        }
        Map<String, String> known = new TreeMap<>();
        if (json.get("k") instanceof JsonObject written) {
            written.forEach((id, version) -> known.put(id, String.valueOf(BoundedJson.text(version))));
        }
        Long top = BoundedJson.whole(json.get("t"));
        String since = String.valueOf(BoundedJson.text(json.get("s")));
        boolean odd = !since.isEmpty() && !since.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        return odd || top == null
                ? START
                : new OdooMark(since, top, String.valueOf(BoundedJson.text(json.get("d"))), known);
    }

    JsonObject json() {
        JsonObjectBuilder written = Json.createObjectBuilder();
        known.forEach(written::add);
        return Json.createObjectBuilder()
                .add("s", since)
                .add("t", top)
                .add("d", digest)
                .add("k", written)
                .build();
    }
}
