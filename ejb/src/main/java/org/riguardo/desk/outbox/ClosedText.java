package org.riguardo.desk.outbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;

/** Closed gates as they are kept beside the mail that they held back. */
final class ClosedText {

    private ClosedText() {}

    static @Nullable String write(List<Because> closed) {
        if (closed.isEmpty()) {
            return null;
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Because one : closed) {
            JsonObjectBuilder json = Json.createObjectBuilder().add("rule", one.rule());
            if (one.until() != null) {
                json.add("until", one.until().toString());
            }
            if (one.event() != null) {
                json.add("event", one.event());
            }
            all.add(json.add("evidence", Json.createArrayBuilder(one.evidence()))
                    .add("it", one.sentence().it())
                    .add("en", one.sentence().en()));
        }
        return all.build().toString();
    }

    static List<Because> read(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonArray all = reader.readArray();
            return all.getValuesAs(JsonObject.class).stream()
                    .map(ClosedText::one)
                    .toList();
        }
    }

    private static Because one(JsonObject json) {
        return new Because(
                json.getString("rule"),
                Verdict.CLOSED,
                json.containsKey("until") ? Instant.parse(json.getString("until")) : null,
                json.getString("event", null),
                json.getJsonArray("evidence").getValuesAs(JsonString::getString),
                new Sentence(json.getString("it"), json.getString("en")));
    }
}
