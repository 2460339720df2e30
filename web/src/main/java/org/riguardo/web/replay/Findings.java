package org.riguardo.web.replay;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/**
 * The report of a replay in words, as much of it as a page can show; the counts are of all.
 *
 * @param contacts how many contacts about money there were; -1 when the report does not tell
 * @param policy the name of the policy; null when nobody said
 * @param other the name of the one it was compared with; null when nobody said
 * @param compared whether there was a second policy
 * @param differences by client, in the order of the report
 */
public record Findings(
        Moment from,
        Moment to,
        int clients,
        int contacts,
        @Nullable String policy,
        @Nullable String other,
        boolean compared,
        List<Held> held,
        int allHeld,
        List<Silence> silences,
        int allSilences,
        List<Differing> differences,
        int allDifferences) {
    private static final int MOST = 200;

    /** A contact that would have waited, and why. */
    public record Held(String clientId, String client, Moment at, String channel, List<String> reasons) {}

    /** Days in a row on which a call was due. */
    public record Silence(String clientId, String client, Moment from, Moment to, int days, String suggestion) {}

    /** A client about whom two policies differ. */
    public record Differing(String clientId, String client, List<Stretch> stretches) {}

    /** Days in a row on which they differ. */
    public record Stretch(Moment from, Moment to, String one, String other) {}

    static JsonObject read(String report) {
        try (JsonReader reader = Json.createReader(new StringReader(report))) {
            return reader.readObject();
        }
    }

    static Findings of(JsonObject report, Speech speech) {
        Texts texts = speech.texts();
        JsonArray held = report.getJsonArray("held");
        JsonArray silences = report.getJsonArray("silences");
        JsonArray differences = report.getJsonArray("differences");
        return new Findings(
                day(report, "from", speech),
                day(report, "to", speech),
                report.getInt("clients"),
                report.getInt("contacts", -1),
                name(report, "policy", texts),
                name(report, "other", texts),
                report.getBoolean("compared", !differences.isEmpty()),
                some(
                        held,
                        one -> new Held(
                                one.getString("clientId"),
                                one.getString("clientName"),
                                speech.moments()
                                        .at(OffsetDateTime.parse(one.getString("at"))
                                                .toInstant()),
                                texts.say("contact." + one.getString("channel") + ".OUT"),
                                reasons(one, texts))),
                held.size(),
                some(
                        silences,
                        one -> new Silence(
                                one.getString("clientId"),
                                one.getString("clientName"),
                                day(one, "from", speech),
                                day(one, "to", speech),
                                one.getInt("days"),
                                suggestion(one.getJsonObject("suggestion"), texts))),
                silences.size(),
                differing(differences, speech),
                differences.size());
    }

    private static @Nullable String name(JsonObject report, String field, Texts texts) {
        String name = report.getString(field, null);
        if (name == null) {
            return null;
        }
        return switch (name) {
            case "draft" -> texts.say("replay.draft.name");
            case "0" -> texts.say("policy.shipped");
            default -> texts.say("policy.version", name);
        };
    }

    private static List<Differing> differing(JsonArray differences, Speech speech) {
        Map<String, Differing> byClient = new LinkedHashMap<>();
        differences.stream().limit(MOST).map(JsonValue::asJsonObject).forEach(one -> byClient.computeIfAbsent(
                        one.getString("clientId"),
                        id -> new Differing(id, one.getString("clientName"), new ArrayList<>()))
                .stretches()
                .add(new Stretch(
                        day(one, "from", speech),
                        day(one, "to", speech),
                        suggestion(one.getJsonObject("one"), speech.texts()),
                        suggestion(one.getJsonObject("other"), speech.texts()))));
        return List.copyOf(byClient.values());
    }

    private static <T> List<T> some(JsonArray all, Function<JsonObject, T> reader) {
        return all.stream().limit(MOST).map(JsonValue::asJsonObject).map(reader).toList();
    }

    private static List<String> reasons(JsonObject held, Texts texts) {
        return held.getJsonArray("gates").stream()
                .map(gate -> texts.named("rule", gate.asJsonObject().getString("rule")) + ". "
                        + gate.asJsonObject().getString(texts.language().code()))
                .toList();
    }

    private static String suggestion(JsonObject stretch, Texts texts) {
        String action = texts.named("action", stretch.getString("action"));
        String tone = stretch.getString("tone", null);
        return tone == null ? action : action + ", " + texts.say("line.tone", texts.named("tone", tone));
    }

    private static Moment day(JsonObject json, String name, Speech speech) {
        return speech.moments().date(LocalDate.parse(json.getString(name)));
    }
}
