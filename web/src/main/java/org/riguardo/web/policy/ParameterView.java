package org.riguardo.web.policy;

import org.riguardo.api.rule.Parameter;
import org.riguardo.web.words.Texts;

/**
 * A number of the policy as the form draws it, from its description alone.
 *
 * @param unit what it counts; a share says so
 * @param bounds the least and the largest value and the default, in words
 */
public record ParameterView(String name, String meaning, String unit, String bounds, boolean whole) {
    static ParameterView of(Parameter parameter, Texts texts) {
        return new ParameterView(
                parameter.name(),
                texts.say(parameter.meaning()),
                texts.word(parameter.unit()),
                texts.say(
                        "policy.bounds",
                        PolicyWords.number(parameter.min(), texts),
                        PolicyWords.number(parameter.max(), texts),
                        PolicyWords.number(parameter.standard(), texts)),
                parameter.unit().whole());
    }
}
