package org.riguardo.plan;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

/** A decision as it is kept in the database: the text of a record, read back into the same record. */
final class DecisionText {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** What is written first, before the reasons. */
    private static final Set<String> ADVICE = Set.of("action", "purpose", "tone", "who", "next", "group");

    private DecisionText() {}

    static String write(Decision decision) {
        return DecisionGenerator.write(JSON, decision, null);
    }

    /** What the audit log keeps of a decision: all but the outlook, with the version of the policy that made it. */
    static String audit(Decision decision, int policyVersion) {
        return DecisionGenerator.write(JSON, decision, policyVersion);
    }

    /** Whether two kept decisions advise the same, whatever their reasons; a decision of another time may be laid out otherwise. */
    static boolean advisesTheSame(String one, String other) {
        return one.equals(other) || advice(one).equals(advice(other));
    }

    private static Map<String, String> advice(String text) {
        Map<String, String> advice = new HashMap<>();
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            parser.next();
            parser.getObjectStream()
                    .takeWhile(field -> !field.getKey().equals("groupBecause"))
                    .filter(field -> ADVICE.contains(field.getKey()))
                    .forEach(
                            field -> advice.put(field.getKey(), field.getValue().toString()));
        }
        return advice;
    }

    static Decision read(String text) {
        JsonObject json = JSON.createReader(new StringReader(text)).readObject();
        return new Decision(
                Action.valueOf(json.getString("action")),
                constant(Purpose.class, json, "purpose"),
                constant(Tone.class, json, "tone"),
                json.getString("who", null),
                instant(json, "notBefore"),
                instant(json, "dueBy"),
                constant(Action.class, json, "next"),
                strings(json, "events"),
                strings(json, "items"),
                json.getBoolean("emailAllowed"),
                json.getBoolean("callAllowed"),
                instant(json, "emailAllowedFrom"),
                instant(json, "callAllowedFrom"),
                GroupKey.valueOf(json.getString("group")),
                sentence(json.getJsonObject("groupBecause")),
                list(json, "because", DecisionText::because),
                list(json, "alerts", DecisionText::alert),
                list(json, "outlook", DecisionText::outlook));
    }

    /** The reasons of a kept decision; what stands behind them is not read. */
    static List<Because> because(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            parser.next();
            return parser.getObjectStream()
                    .filter(field -> field.getKey().equals("because"))
                    .findFirst()
                    .map(field -> field.getValue().asJsonArray().stream()
                            .map(JsonValue::asJsonObject)
                            .map(DecisionText::because)
                            .toList())
                    .orElse(List.of());
        }
    }

    private static Because because(JsonObject json) {
        return new Because(
                json.getString("rule"),
                Verdict.valueOf(json.getString("verdict")),
                instant(json, "until"),
                json.getString("event", null),
                strings(json, "evidence"),
                sentence(json.getJsonObject("sentence")));
    }

    private static Alert alert(JsonObject json) {
        return new Alert(json.getString("rule"), strings(json, "evidence"), sentence(json.getJsonObject("sentence")));
    }

    private static OutlookEntry outlook(JsonObject json) {
        return new OutlookEntry(
                Instant.parse(json.getString("at")),
                Action.valueOf(json.getString("action")),
                constant(Purpose.class, json, "purpose"),
                constant(Tone.class, json, "tone"));
    }

    private static Sentence sentence(JsonObject json) {
        return new Sentence(json.getString("it"), json.getString("en"));
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> reader) {
        return json.getJsonArray(name).stream()
                .map(JsonValue::asJsonObject)
                .map(reader)
                .toList();
    }

    private static List<String> strings(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static @Nullable Instant instant(JsonObject json, String name) {
        return json.containsKey(name) ? Instant.parse(json.getString(name)) : null;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, JsonObject json, String name) {
        return json.containsKey(name) ? Enum.valueOf(type, json.getString(name)) : null;
    }
}
