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

    private static final Sentence NOT_ASKED =
            new Sentence("Troppi errori: non viene più chiesta.", "Too many failures: it is not asked any more.");

    private final Plugged<ContactRule> plugged;
    private final Guard guard;
    private final Taken taken;
    private final Failed failed;
    private long spent;
    private boolean over;

    PluggedRule(Plugged<ContactRule> plugged, Guard guard) {
        this(plugged, guard, new Failed(new AtomicInteger(), new AtomicInteger()));
    }

    private PluggedRule(Plugged<ContactRule> plugged, Guard guard, Failed failed) {
        this.plugged = plugged;
        this.guard = guard;
        this.taken = new Taken(plugged.fullKey(), plugged.module().name());
        this.failed = failed;
    }

    /** How often it failed in a row, and how often it took too long in all, for those who hold it, such as a run over many clients. */
    private record Failed(AtomicInteger inRow, AtomicInteger overruns) {

        boolean tooOften() {
            return Math.max(inRow.get(), overruns.get()) >= PluginStates.MOST_FAILURES;
        }
    }

    /** What a rule answered, and would like. */
    private record Answer(List<Closed> closed, Optional<Softening> wish) {}

    @Override
    public ContactRule forOneDecision() {
        return new PluggedRule(plugged, guard, failed);
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
        if (over || failed.tooOften()) {
            throw new PluginFailure(plugged.fullKey(), over ? tooSlow() : NOT_ASKED);
        }
        if (spent > WHOLE.toNanos()) {
            over = true;
            failed.overruns().incrementAndGet();
            throw guard.failed(plugged, tooSlow());
        }
        long from = System.nanoTime();
        try {
            Answer answer = guard.call(plugged, LIMIT, call);
            failed.inRow().set(0);
            return answer;
        } catch (PluginFailure failure) {
            if (failure.blamed()) {
                failed.inRow().incrementAndGet();
            }
            throw failure;
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
