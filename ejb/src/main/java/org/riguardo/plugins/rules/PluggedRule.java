package org.riguardo.plugins.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.api.rule.Softening;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginFailure;
import org.riguardo.plugins.PluginStates;
import org.riguardo.policy.RuleForOne;

/**
 * A rule of a plugin as the policy asks it: under its full key, within its time, where its conditions hold. What it answers is taken over into records of our own
 * before its time is over. When it fails it throws, which closes its gate. A decision asks a rule some hundred times; one that takes too long in all has failed.
 */
final class PluggedRule implements RuleForOne {

    /** Longer no rule may take for one answer. */
    static final Duration LIMIT = Duration.ofMillis(200);

    /** Longer no rule may take for all its answers about one client. */
    static final Duration WHOLE = Duration.ofSeconds(2);

    private final Plugged<ContactRule> plugged;
    private final Guard guard;
    private final Taken taken;
    private final AtomicInteger overruns;
    private long spent;
    private boolean over;

    PluggedRule(Plugged<ContactRule> plugged, Guard guard) {
        this(plugged, guard, new AtomicInteger());
    }

    private PluggedRule(Plugged<ContactRule> plugged, Guard guard, AtomicInteger overruns) {
        this.plugged = plugged;
        this.guard = guard;
        this.taken = new Taken(plugged.fullKey(), plugged.module().name());
        this.overruns = overruns;
    }

    /** What a rule answered, and would like. */
    private record Answer(List<Closed> closed, Optional<Softening> wish) {}

    @Override
    public ContactRule forOneDecision() {
        return new PluggedRule(plugged, guard, overruns);
    }

    @Override
    public String name() {
        return plugged.fullKey();
    }

    @Override
    public Sentence title() {
        return plugged.module().name();
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
            return timed(rule -> soften
                    ? new Answer(List.of(), rule.soften(bounded).map(taken::over))
                    : new Answer(taken.over(rule.judge(bounded)), Optional.empty()));
        } catch (PluginFailure failure) {
            throw new IllegalStateException(failure.getMessage());
        }
    }

    private Answer timed(Guard.Call<ContactRule, Answer> call) throws PluginFailure {
        if (over || overruns.get() >= PluginStates.MOST_FAILURES) {
            throw new PluginFailure(plugged.fullKey(), tooSlow());
        }
        if (spent > WHOLE.toNanos()) {
            over = true;
            overruns.incrementAndGet();
            throw guard.failed(plugged, tooSlow());
        }
        long from = System.nanoTime();
        try {
            return guard.call(plugged, LIMIT, call);
        } finally {
            spent += System.nanoTime() - from;
        }
    }

    private static Sentence tooSlow() {
        return new Sentence(
                "Il modulo ha impiegato più di " + WHOLE.toSeconds() + " secondi per un solo cliente.",
                "The module took more than " + WHOLE.toSeconds() + " seconds for a single client.");
    }

    private static Condition.Facts facts(Situation situation) {
        BigDecimal overdue = situation.overdue().stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Condition.Facts(
                Set.of(), situation.group(), overdue, situation.file().client().language());
    }
}
