package org.riguardo.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.api.rule.Softening;

/** A rule that judges as it is told, and always wishes for that tone. */
public record ToldRule(String name, Function<Situation, List<Closed>> judging, @Nullable Tone wish)
        implements ContactRule {

    /** What it says of itself. */
    public static final Sentence SAID = new Sentence("Aperto.", "Open.");

    @Override
    public Sentence question() {
        return SAID;
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        return judging.apply(situation);
    }

    @Override
    public Optional<Softening> soften(Situation situation) {
        return Optional.of(new Softening(wish, List.of("client"), SAID));
    }

    /** Judges nothing, and tries to empty every collection that a rule is shown. */
    public static List<Closed> empty(Situation situation) {
        for (Collection<?> kept : List.of(
                situation.file().items(),
                situation.file().settled(),
                situation.file().payments(),
                situation.file().interactions(),
                situation.file().agreements(),
                situation.file().cases(),
                situation.file().client().flags(),
                situation.contacts().all(),
                situation.contacts().that(contact -> true),
                situation.moneyContactsOfEpisode(),
                situation.attempts(),
                situation.pastDue(),
                situation.overdue(),
                situation.agreements())) {
            try {
                kept.clear();
            } catch (UnsupportedOperationException refused) {
                continue;
            }
        }
        return List.of();
    }
}
