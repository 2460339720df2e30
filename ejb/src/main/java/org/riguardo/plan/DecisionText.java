package org.riguardo.plan;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    private DecisionText() {}

    static String write(Decision decision) {
        return json(decision).toString();
    }

    private static JsonObject json(Decision decision) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        put(json, "action", decision.action());
        put(json, "purpose", decision.purpose());
        put(json, "tone", decision.tone());
        put(json, "who", decision.who());
        put(json, "notBefore", decision.notBefore());
        put(json, "dueBy", decision.dueBy());
        put(json, "next", decision.next());
        json.add("events", JSON.createArrayBuilder(decision.events()));
        json.add("items", JSON.createArrayBuilder(decision.items()));
        json.add("emailAllowed", decision.emailAllowed());
        json.add("callAllowed", decision.callAllowed());
        put(json, "emailAllowedFrom", decision.emailAllowedFrom());
        put(json, "callAllowedFrom", decision.callAllowedFrom());
        put(json, "group", decision.group().name());
        json.add("groupBecause", sentence(decision.groupBecause()));
        json.add("because", array(decision.because(), DecisionText::because));
        json.add("alerts", array(decision.alerts(), DecisionText::alert));
        json.add("outlook", array(decision.outlook(), DecisionText::outlook));
        return json.build();
    }

    /** What the audit log keeps of a decision: all but the outlook, with the version of the policy that made it. */
    static String audit(Decision decision, int policyVersion) {
        return JSON.createObjectBuilder(json(decision))
                .remove("outlook")
                .add("policyVersion", policyVersion)
                .build()
                .toString();
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

    private static JsonObject because(Because because) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        put(json, "rule", because.rule());
        put(json, "verdict", because.verdict());
        put(json, "until", because.until());
        put(json, "event", because.event());
        json.add("evidence", JSON.createArrayBuilder(because.evidence()));
        return json.add("sentence", sentence(because.sentence())).build();
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

    private static JsonObject alert(Alert alert) {
        return JSON.createObjectBuilder()
                .add("rule", alert.rule())
                .add("evidence", JSON.createArrayBuilder(alert.evidence()))
                .add("sentence", sentence(alert.sentence()))
                .build();
    }

    private static Alert alert(JsonObject json) {
        return new Alert(json.getString("rule"), strings(json, "evidence"), sentence(json.getJsonObject("sentence")));
    }

    private static JsonObject outlook(OutlookEntry entry) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        put(json, "at", entry.at());
        put(json, "action", entry.action());
        put(json, "purpose", entry.purpose());
        put(json, "tone", entry.tone());
        return json.build();
    }

    private static OutlookEntry outlook(JsonObject json) {
        return new OutlookEntry(
                Instant.parse(json.getString("at")),
                Action.valueOf(json.getString("action")),
                constant(Purpose.class, json, "purpose"),
                constant(Tone.class, json, "tone"));
    }

    private static JsonObject sentence(Sentence sentence) {
        return JSON.createObjectBuilder()
                .add("it", sentence.it())
                .add("en", sentence.en())
                .build();
    }

    private static Sentence sentence(JsonObject json) {
        return new Sentence(json.getString("it"), json.getString("en"));
    }

    private static void put(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static <T> JsonArrayBuilder array(Collection<T> values, Function<T, JsonObject> writer) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
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
