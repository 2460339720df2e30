package org.riguardo.policy;

import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.ContactRule;

/** A rule that was added and that keeps something for the time of one decision; it never carries anything over into another. */
public interface RuleForOne extends ContactRule {

    /** The same rule for one decision more. */
    ContactRule forOneDecision();

    /** What people call it. */
    Sentence title();

    /** That rule for one decision. */
    static ContactRule of(ContactRule rule) {
        return rule instanceof RuleForOne shared ? shared.forOneDecision() : rule;
    }

    /** What people call that rule. */
    static Sentence title(ContactRule rule) {
        return rule instanceof RuleForOne known ? known.title() : new Sentence(rule.name(), rule.name());
    }
}
