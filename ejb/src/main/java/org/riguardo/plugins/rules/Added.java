package org.riguardo.plugins.rules;

import java.util.List;
import org.riguardo.api.rule.ContactRule;

/**
 * The rules beyond those that the policy comes with, as they are at one moment.
 *
 * @param print the same for as long as nothing of them changes, at most 40 characters; empty when there is none
 */
public record Added(List<ContactRule> rules, String print) {

    /** No rule. */
    public static final Added NONE = new Added(List.of(), "");

    public Added {
        rules = List.copyOf(rules);
    }
}
