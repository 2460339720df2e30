package org.riguardo.web.policy;

import java.util.List;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.web.words.Texts;

/** A rule of the policy as the form draws it: its name, the question that it answers and its numbers. */
public record RuleView(String name, String title, String question, boolean alwaysOn, List<ParameterView> parameters) {
    static RuleView of(ContactRule rule, Texts texts) {
        return new RuleView(
                rule.name(),
                texts.named("rule", rule.name()),
                texts.say(rule.question()),
                rule.alwaysOn(),
                rule.parameters().stream()
                        .map(parameter -> ParameterView.of(parameter, texts))
                        .toList());
    }
}
