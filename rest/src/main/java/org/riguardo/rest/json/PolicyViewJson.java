package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.json.PolicyJson;
import org.riguardo.plan.Policies;
import org.riguardo.plan.PolicyVersion;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.Strategy;

/** The policy in force: its version, its groups in the order in which they are tried, and its document. */
public final class PolicyViewJson {

    private PolicyViewJson() {}

    /** The policy with its number. */
    public static JsonObject write(Policies.Version version) {
        return Json.createObjectBuilder(PolicyJson.write(version.settings()))
                .add("version", version.number())
                .add("groups", groups(version.settings()))
                .build();
    }

    /** A version that the firm saved, with its document as it is exported. */
    public static JsonObject write(PolicyVersion version, ZoneId zone) {
        try (JsonReader document = Json.createReader(new StringReader(version.document()))) {
            return new Doc(zone)
                    .put("version", version.version())
                    .put("savedAt", version.savedAt())
                    .put("savedBy", version.savedBy())
                    .put("why", version.why())
                    .put("policy", document.readObject())
                    .build();
        }
    }

    private static JsonArrayBuilder groups(PolicySettings settings) {
        JsonArrayBuilder groups = Json.createArrayBuilder();
        for (GroupKey group : GroupKey.values()) {
            groups.add(Json.createObjectBuilder()
                    .add("group", group.key())
                    .add("strategy", name(settings.strategies().get(group))));
        }
        return groups;
    }

    private static String name(@Nullable Strategy strategy) {
        if (strategy == null) {
            return "partner-decides";
        }
        return strategy instanceof Strategy.Ladder ? "ladder" : "call-first";
    }
}
