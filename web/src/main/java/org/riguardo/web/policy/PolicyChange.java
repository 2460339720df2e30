package org.riguardo.web.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.Strategy;
import org.riguardo.policy.gates.BuiltIn;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** One thing that differs between two policies, in words. */
public record PolicyChange(String what, String before, String after) {
    /** All that differs, in the order of the policy page. */
    static List<PolicyChange> between(PolicySettings before, PolicySettings after, Speech speech) {
        PolicyWords words = new PolicyWords(speech);
        Texts texts = speech.texts();
        List<PolicyChange> changes = new ArrayList<>();
        add(changes, texts.say("policy.stop"), words.onOff(before.emergencyStop()), words.onOff(after.emergencyStop()));
        Arrays.stream(GroupKey.values()).filter(after.strategies()::containsKey).forEach(group -> {
            Strategy one = Objects.requireNonNull(before.strategies().get(group));
            Strategy other = Objects.requireNonNull(after.strategies().get(group));
            add(changes, texts.word(group), words.strategy(one), words.strategy(other));
        });
        add(changes, texts.say("policy.closures"), words.closures(before), words.closures(after));
        add(changes, texts.say("policy.patron"), words.patron(before), words.patron(after));
        add(
                changes,
                texts.say("policy.zone"),
                before.zone().getId(),
                after.zone().getId());
        for (ContactRule rule : BuiltIn.rules()) {
            String name = texts.named("rule", rule.name());
            add(changes, name, words.onOff(on(before, rule)), words.onOff(on(after, rule)));
        }
        for (Parameter parameter : Parameters.all()) {
            String name = parameter.name();
            add(
                    changes,
                    texts.say(parameter.meaning()),
                    words.value(parameter, before.value(name)),
                    words.value(parameter, after.value(name)));
        }
        return List.copyOf(changes);
    }

    private static boolean on(PolicySettings settings, ContactRule rule) {
        return rule.alwaysOn() || !settings.off().contains(rule.name());
    }

    private static void add(List<PolicyChange> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new PolicyChange(what, before, after));
        }
    }
}
