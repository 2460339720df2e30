package org.riguardo.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.SettingsCheck;
import org.riguardo.policy.Strategy;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.Strategy.Step;

/** Reads a policy that was exported. */
final class PolicyReader {

    private PolicyReader() {}

    static PolicySettings read(Fields fields) {
        fields.only("zone", "emergency-stop", "off", "closures", "patron", "parameters", "rules", "ladders");
        PolicySettings standard = PolicySettings.defaults();
        PolicySettings base = new PolicySettings(
                zone(fields, standard.zone()),
                false,
                standard.off(),
                standard.closures(),
                null,
                Map.of(),
                strategies(fields.object("ladders"), standard));
        PolicySettings read = SettingsReader.lay(fields, base, parameters(fields));
        SettingsCheck.problems(read).stream().findFirst().ifPresent(problem -> {
            throw new InvalidDocument(problem.field(), problem.reason());
        });
        return read;
    }

    private static ZoneId zone(Fields fields, ZoneId standard) {
        String name = fields.text("zone");
        if (name == null) {
            return standard;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw fields.complain(
                    "zone",
                    "«" + name + "» non è un fuso orario; si scrive Europe/Rome.",
                    "\"" + name + "\" is no time zone; write it as Europe/Rome.");
        }
    }

    private static Map<String, BigDecimal> parameters(Fields fields) {
        Map<String, BigDecimal> values = new HashMap<>();
        fields.objects("parameters", one -> {
            one.only("name", "value", "default", "min", "max", "type", "unit", "meaning");
            String name = one.requiredText("name");
            if (Parameters.find(name) == null) {
                throw one.complain(
                        "name",
                        "La politica non ha un parametro «" + name + "».",
                        "The policy has no parameter \"" + name + "\".");
            }
            BigDecimal value = SettingsReader.parameter(one, "value", name);
            if (values.put(name, value) != null) {
                throw one.complain(
                        "name",
                        "Il parametro «" + name + "» c'è due volte.",
                        "The parameter \"" + name + "\" comes twice.");
            }
            return name;
        });
        values.entrySet()
                .removeIf(entry -> Parameters.find(entry.getKey()).standard().compareTo(entry.getValue()) == 0);
        return values;
    }

    private static Map<GroupKey, Strategy> strategies(@Nullable Fields fields, PolicySettings standard) {
        Map<GroupKey, Strategy> strategies = new HashMap<>(standard.strategies());
        if (fields == null) {
            return strategies;
        }
        fields.only(standard.strategies().keySet().stream().map(GroupKey::key).toArray(String[]::new));
        for (GroupKey group : standard.strategies().keySet()) {
            Fields one = fields.object(group.key());
            if (one != null) {
                boolean callFirst = standard.strategies().get(group) instanceof CallFirst;
                strategies.put(group, callFirst ? callFirst(one) : ladder(one));
            }
        }
        return strategies;
    }

    private static Strategy callFirst(Fields fields) {
        fields.only("fromDay", "tone");
        return new CallFirst(fields.requiredWhole("fromDay"), fields.requiredWord("tone", Tone.class));
    }

    private static Strategy ladder(Fields fields) {
        fields.only("steps");
        List<Step> steps = fields.objects("steps", step -> {
            step.only("action", "tone", "day");
            try {
                return new Step(
                        step.requiredWord("action", Action.class),
                        step.word("tone", Tone.class),
                        step.requiredWhole("day"));
            } catch (IllegalArgumentException wrong) {
                throw step.complain(
                        "action",
                        "Un passo è CALL o EMAIL con un tono, oppure REFER senza tono, dal giorno 0 in poi.",
                        "A step is CALL or EMAIL with a tone, or REFER without one, on day 0 or later.");
            }
        });
        try {
            return new Ladder(steps);
        } catch (IllegalArgumentException wrong) {
            throw fields.complain(
                    "steps",
                    "I passi si seguono per giorno; l'ultimo, e solo quello, è REFER: decide il partner.",
                    "The steps follow each other by day; the last one, and no other, is REFER: a partner decides.");
        }
    }
}
