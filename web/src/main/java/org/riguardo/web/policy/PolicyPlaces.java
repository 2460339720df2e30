package org.riguardo.web.policy;

import java.util.regex.Pattern;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.policy.gates.BuiltIn;
import org.riguardo.web.words.Texts;

/** Says where on the policy page a field stands. */
final class PolicyPlaces {
    private PolicyPlaces() {}

    /** The heading under which the field stands. */
    static String of(String field, Texts texts) {
        for (GroupKey group : GroupKey.values()) {
            if (field.matches(Pattern.quote(PolicyFilling.ladder(group)) + "([.\\[].*)?")) {
                return texts.word(group);
            }
        }
        String family = field.replaceAll("[.\\[].*", "");
        return switch (family) {
            case "closures", "patron", "zone" -> texts.say("policy." + family);
            case "why" -> texts.say("policy.save.title");
            case "document" -> texts.say("policy.import");
            case "group", "courtesy", "referral", "call-first" -> texts.say("policy.family." + family);
            default -> rule(field, texts);
        };
    }

    private static String rule(String parameter, Texts texts) {
        return BuiltIn.rules().stream()
                .filter(rule ->
                        rule.parameters().stream().anyMatch(one -> one.name().equals(parameter)))
                .map(rule -> texts.named("rule", rule.name()))
                .findFirst()
                .orElse(texts.say("policy"));
    }
}
