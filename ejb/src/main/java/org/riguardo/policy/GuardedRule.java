package org.riguardo.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;
import org.riguardo.api.rule.Softening;

/** A rule that was added: when it fails, its gate is closed for a person to look at, and nothing else is lost. */
final class GuardedRule implements ContactRule {

    private final ContactRule rule;

    GuardedRule(ContactRule rule) {
        this.rule = rule;
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public Sentence question() {
        return rule.question();
    }

    @Override
    public List<Parameter> parameters() {
        return rule.parameters();
    }

    @Override
    public List<Closed> judge(Situation situation) {
        try {
            return rule.judge(situation).stream().map(this::worded).toList();
        } catch (RuntimeException failure) {
            return List.of(Closed.untilEvent(
                    Closed.OUTGOING,
                    "rule-repaired",
                    List.of("policy:" + name()),
                    () -> new Sentence(
                            "La regola aggiunta «" + name()
                                    + "» non ha risposto: finché qualcuno non guarda, non si esce.",
                            "The added rule \"" + name()
                                    + "\" gave no answer: nothing goes out until somebody has looked.")));
        }
    }

    @Override
    public Optional<Softening> soften(Situation situation) {
        try {
            return Optional.ofNullable(rule.soften(situation)).flatMap(wish -> wish);
        } catch (RuntimeException failure) {
            return Optional.empty();
        }
    }

    private Closed worded(Closed closed) {
        return new Closed(
                closed.outlets(),
                closed.until(),
                closed.event(),
                closed.callInstead(),
                closed.evidence(),
                () -> words(closed));
    }

    private Sentence words(Closed closed) {
        try {
            return Objects.requireNonNull(closed.sentence().get());
        } catch (RuntimeException failure) {
            return new Sentence(
                    "La regola aggiunta «" + name() + "» non dice perché.",
                    "The added rule \"" + name() + "\" does not say why.");
        }
    }
}
