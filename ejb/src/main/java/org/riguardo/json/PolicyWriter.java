package org.riguardo.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.Strategy;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;

/** Writes a policy. */
final class PolicyWriter {

    private final PolicySettings settings;

    private PolicyWriter(PolicySettings settings) {
        this.settings = settings;
    }

    static JsonObject write(PolicySettings settings) {
        return new PolicyWriter(settings).document();
    }

    private JsonObject document() {
        return object().put("zone", settings.zone().getId())
                .put("emergency-stop", settings.emergencyStop())
                .texts("off", settings.off().stream().sorted().toList())
                .texts(
                        "closures",
                        settings.closures().stream()
                                .map(closure -> closure.from() + "/" + closure.to())
                                .sorted()
                                .toList())
                .put(
                        "patron",
                        settings.patron() == null
                                ? null
                                : settings.patron().toString().substring(2))
                .objects("parameters", Parameters.all(), this::parameter)
                .objects("rules", Policy.rules(), this::rule)
                .put("ladders", ladders())
                .build();
    }

    private JsonObjects parameter(Parameter parameter) {
        return object().put("name", parameter.name())
                .put("value", number(settings.value(parameter.name())))
                .put("default", number(parameter.standard()))
                .put("min", number(parameter.min()))
                .put("max", number(parameter.max()))
                .put("type", parameter.unit().whole() ? "integer" : "number")
                .put("unit", parameter.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put(
                        "meaning",
                        DecisionWriter.said(object(), parameter.meaning()).build());
    }

    private JsonObjects rule(ContactRule rule) {
        return object().put("name", rule.name())
                .put("on", rule.alwaysOn() || !settings.off().contains(rule.name()))
                .put("alwaysOn", rule.alwaysOn())
                .put("question", DecisionWriter.said(object(), rule.question()).build());
    }

    private JsonObject ladders() {
        JsonObjects ladders = object();
        Arrays.stream(GroupKey.values())
                .filter(settings.strategies()::containsKey)
                .forEach(group -> ladders.put(
                        group.key(),
                        strategy(Objects.requireNonNull(settings.strategies().get(group)))));
        return ladders.build();
    }

    private JsonValue strategy(Strategy strategy) {
        if (strategy instanceof CallFirst first) {
            return object().put("fromDay", first.fromDay())
                    .put("tone", first.tone())
                    .build();
        }
        return object().objects("steps", ((Ladder) strategy).steps(), step -> object().put("action", step.action())
                        .put("tone", step.tone())
                        .put("day", step.day()))
                .build();
    }

    private static JsonValue number(BigDecimal value) {
        return Json.createValue(value);
    }

    private JsonObjects object() {
        return new JsonObjects(settings.zone());
    }
}
