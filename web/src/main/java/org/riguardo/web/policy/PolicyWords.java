package org.riguardo.web.policy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.riguardo.api.rule.Parameter;
import org.riguardo.policy.Closure;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.Strategy;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.Strategy.Step;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Says pieces of a policy in words. */
final class PolicyWords {
    private final Speech speech;
    private final Texts texts;

    PolicyWords(Speech speech) {
        this.speech = speech;
        this.texts = speech.texts();
    }

    /** What happens to a group, step by step. */
    String strategy(Strategy strategy) {
        if (strategy instanceof CallFirst first) {
            return texts.say("policy.call-first.words", first.fromDay(), texts.word(first.tone()));
        }
        return ((Ladder) strategy).steps().stream().map(this::step).collect(Collectors.joining("; "));
    }

    /** A value with its unit. */
    String value(Parameter parameter, BigDecimal value) {
        return number(value, texts) + " " + unit(parameter);
    }

    /** A number as the language writes it: {@code 0,9} or {@code 0.9}. */
    static String number(BigDecimal value, Texts texts) {
        String plain = value.stripTrailingZeros().toPlainString();
        return texts.language() == Language.IT ? plain.replace('.', ',') : plain;
    }

    /** What a parameter counts; empty for a share. */
    String unit(Parameter parameter) {
        return texts.word(parameter.unit());
    }

    /** The days on which the firm is closed. */
    String closures(PolicySettings settings) {
        return settings.closures().isEmpty()
                ? texts.say("policy.none")
                : settings.closures().stream()
                        .sorted(Comparator.comparing(Closure::from))
                        .map(this::closure)
                        .collect(Collectors.joining("; "));
    }

    /** The patron day as day and month. */
    String patron(PolicySettings settings) {
        return settings.patron() == null ? texts.say("policy.none") : PolicyFilling.PATRON.format(settings.patron());
    }

    String onOff(boolean on) {
        return texts.say(on ? "policy.on" : "policy.off");
    }

    private String closure(Closure closure) {
        String from = speech.moments().date(closure.from()).words();
        return closure.from().equals(closure.to())
                ? from
                : from + " – " + speech.moments().date(closure.to()).words();
    }

    private String step(Step step) {
        String action = texts.word(step.action());
        return texts.say(
                "policy.step.words",
                step.day(),
                step.tone() == null ? action : action + " (" + texts.word(step.tone()) + ")");
    }
}
