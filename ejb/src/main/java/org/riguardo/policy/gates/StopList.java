package org.riguardo.policy.gates;

import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;

/** Is this a client whom only a partner may approach? */
final class StopList implements ContactRule {

    @Override
    public String name() {
        return "stop-list";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "È un cliente di cui decide solo un partner?", "Is this a client about whom only a partner decides?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        if (situation.group() != GroupKey.PROTECTED) {
            return List.of();
        }
        List<String> flags = situation.file().client().flags().stream()
                .filter(set -> set.flag() != Flag.HARDSHIP)
                .map(set -> "flag:" + set.flag())
                .distinct()
                .sorted()
                .toList();
        return List.of(Closed.untilEvent(
                Closed.OUTGOING,
                "flag-lifted",
                flags,
                () -> new Sentence(
                        "Il cliente è protetto da una segnalazione: decide un partner, nessun altro lo contatta.",
                        "A flag protects this client: a partner decides, nobody else gets in touch.")));
    }
}
