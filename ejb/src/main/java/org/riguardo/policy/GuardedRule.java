package org.riguardo.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;
import org.riguardo.api.rule.Softening;

/**
 * A rule that was added, for one decision: when it fails, its gate is closed for a person to look at, and nothing else is lost. A rule that has failed is not asked
 * again for this decision, nor is one believed that says that its gate opened before the instant that is judged.
 */
final class GuardedRule implements ContactRule {

    /** What opens later than this is not said to open by itself: nothing looks that far ahead. */
    private static final Duration FAR = Duration.ofDays(3660);

    private final ContactRule rule;
    private boolean failed;

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
        if (failed) {
            return unanswered();
        }
        try {
            return rule.judge(situation).stream()
                    .map(closed -> checked(closed, situation.at()))
                    .toList();
        } catch (RuntimeException failure) {
            failed = true;
            return unanswered();
        }
    }

    @Override
    public Optional<Softening> soften(Situation situation) {
        if (failed) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(rule.soften(situation)).flatMap(wish -> wish);
        } catch (RuntimeException failure) {
            return Optional.empty();
        }
    }

    private List<Closed> unanswered() {
        Sentence title = RuleForOne.title(rule);
        return List.of(Closed.untilEvent(
                Closed.OUTGOING,
                "rule-repaired",
                List.of("policy:" + name()),
                () -> new Sentence(
                        "La regola aggiunta «" + title.it()
                                + "» non ha risposto: finché qualcuno non guarda, non si esce.",
                        "The added rule \"" + title.en()
                                + "\" gave no answer: nothing goes out until somebody has looked.")));
    }

    /** @throws IllegalStateException when it says that the gate opened earlier than it is asked about */
    private Closed checked(Closed closed, Instant at) {
        Instant until = closed.until();
        if (until != null && !until.isAfter(at)) {
            throw new IllegalStateException(name() + " says at " + at + " that its gate opened at " + until);
        }
        return new Closed(
                closed.outlets(),
                until == null || until.isAfter(at.plus(FAR)) ? null : fullMinute(until),
                closed.event(),
                closed.callInstead(),
                closed.evidence(),
                () -> words(closed));
    }

    private static Instant fullMinute(Instant until) {
        Instant minute = until.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(until) ? until : minute.plus(1, ChronoUnit.MINUTES);
    }

    private Sentence words(Closed closed) {
        try {
            Sentence said = closed.sentence().get();
            return new Sentence(Objects.requireNonNull(said.it()), Objects.requireNonNull(said.en()));
        } catch (RuntimeException failure) {
            return new Sentence(
                    "La regola aggiunta «" + name() + "» non dice perché.",
                    "The added rule \"" + name() + "\" does not say why.");
        }
    }
}
