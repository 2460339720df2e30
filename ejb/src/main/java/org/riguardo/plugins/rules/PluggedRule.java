package org.riguardo.plugins.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Situation;
import org.riguardo.api.rule.Softening;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginFailure;

/**
 * A rule of a plugin as the policy asks it: under its full key, within its time, where its conditions hold. What it answers is taken over into records of our own
 * before its time is over. When it fails it throws, which closes its gate.
 */
final class PluggedRule implements ContactRule {

    /** Longer no rule may take for one answer. */
    static final Duration LIMIT = Duration.ofMillis(200);

    private static final int MOST_ANSWERS = 20;
    private static final int LONGEST = 500;

    private final Plugged<ContactRule> plugged;
    private final Guard guard;

    PluggedRule(Plugged<ContactRule> plugged, Guard guard) {
        this.plugged = plugged;
        this.guard = guard;
    }

    /** What a rule answered, and would like. */
    private record Answer(List<Closed> closed, Optional<Softening> wish) {}

    @Override
    public String name() {
        return plugged.fullKey();
    }

    @Override
    public Sentence question() {
        return plugged.module().name();
    }

    @Override
    public List<Closed> judge(Situation situation) {
        return ask(situation, false).closed();
    }

    @Override
    public Optional<Softening> soften(Situation situation) {
        return ask(situation, true).wish();
    }

    private Answer ask(Situation situation, boolean soften) {
        if (!plugged.module().condition().holds(facts(situation))) {
            return new Answer(List.of(), Optional.empty());
        }
        try (BoundedSituation bounded = new BoundedSituation(situation)) {
            return guard.call(
                    plugged,
                    LIMIT,
                    rule -> soften
                            ? new Answer(List.of(), rule.soften(bounded).map(this::own))
                            : new Answer(own(rule.judge(bounded)), Optional.empty()));
        } catch (PluginFailure failure) {
            throw new IllegalStateException(failure.getMessage());
        }
    }

    private static Condition.Facts facts(Situation situation) {
        BigDecimal overdue = situation.overdue().stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Condition.Facts(
                Set.of(), situation.group(), overdue, situation.file().client().language());
    }

    private List<Closed> own(List<Closed> answers) {
        if (answers.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("more than " + MOST_ANSWERS + " reasons");
        }
        return answers.stream().map(this::own).toList();
    }

    private Closed own(Closed closed) {
        Sentence words = words(Objects.requireNonNull(closed.sentence().get()));
        return new Closed(
                Set.copyOf(closed.outlets()),
                closed.until(),
                closed.event() == null ? null : cut(closed.event()),
                closed.callInstead() && closed.closes(Outlet.MONEY_EMAIL),
                closed.evidence().stream()
                        .limit(MOST_ANSWERS)
                        .map(PluggedRule::cut)
                        .toList(),
                () -> words);
    }

    private Softening own(Softening wish) {
        return new Softening(
                wish.noFirmerThan(),
                wish.evidence().stream()
                        .limit(MOST_ANSWERS)
                        .map(PluggedRule::cut)
                        .toList(),
                words(wish.sentence()));
    }

    private static Sentence words(Sentence said) {
        return new Sentence(cut(said.it()), cut(said.en()));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
