package org.riguardo.policy.gates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;

/** Does the client dispute an item? It holds that item, by way of what counts as overdue. */
final class DisputedItem implements ContactRule {

    @Override
    public String name() {
        return "disputed-item";
    }

    @Override
    public Sentence question() {
        return new Sentence("Il cliente contesta un importo?", "Does the client dispute an amount?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        List<String> disputed = new ArrayList<>(0);
        for (Item item : situation.file().items()) {
            if (item.disputed()) {
                disputed.add(item.id());
            }
        }
        Collections.sort(disputed);
        return disputed.isEmpty()
                ? List.of()
                : List.of(Closed.untilEvent(
                        Set.of(),
                        "dispute-settled",
                        disputed,
                        () -> new Sentence(
                                "Il cliente contesta un importo: di quello non si chiede nulla finché la questione non è chiarita.",
                                "The client disputes an amount: nothing is asked about it until that is settled.")));
    }
}
