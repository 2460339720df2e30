package org.riguardo.policy.gates;

import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;

/** Is there nothing that may be asked for? */
final class NothingOverdue implements ContactRule {

    @Override
    public String name() {
        return "nothing-overdue";
    }

    @Override
    public Sentence question() {
        return new Sentence("Non c'è nulla da chiedere?", "Is there nothing to ask for?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        if (!situation.overdue().isEmpty()) {
            return List.of();
        }
        List<Item> pastDue = situation.pastDue();
        List<String> evidence = pastDue.isEmpty()
                ? List.of("ledger")
                : pastDue.stream().map(Item::id).toList();
        return List.of(new Closed(
                Closed.MONEY, situation.overdueFrom(), null, false, evidence, () -> sentence(pastDue.isEmpty())));
    }

    private static Sentence sentence(boolean nothingPastDue) {
        return nothingPastDue
                ? new Sentence(
                        "Non c'è nulla di scaduto: di soldi non si scrive e non si chiama.",
                        "Nothing is past due: no email and no call about money.")
                : new Sentence(
                        "Di ciò che è scaduto ora non si può chiedere nulla: è contestato, concordato, compensato o troppo recente.",
                        "Nothing of what is past due can be asked for now: it is disputed, agreed on, offset or too recent.");
    }
}
