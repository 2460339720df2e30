package org.riguardo.web.policy;

import org.riguardo.api.rule.ContactRule;
import org.riguardo.policy.RuleForOne;
import org.riguardo.web.words.Texts;

/**
 * A rule that a plugin adds, as the page of the policy lists it; it is switched and set where its plugin is.
 *
 * @param name its key everywhere
 * @param path of the page of its plugin
 * @param answers whether it is asked; false when it is broken or away, and everything waits for it
 */
public record AddedRuleView(String name, String title, String path, boolean answers) {

    static AddedRuleView of(ContactRule rule, Texts texts) {
        String name = rule.name();
        int end = name.indexOf(':');
        return new AddedRuleView(
                name,
                end < 0 ? texts.named("rule", name) : texts.say(RuleForOne.title(rule)),
                end < 0 ? "/settings/plugins" : "/settings/plugins/" + name.substring(0, end),
                !rule.alwaysOn());
    }
}
