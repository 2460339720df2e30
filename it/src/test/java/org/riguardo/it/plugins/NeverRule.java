package org.riguardo.it.plugins;

import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;

/** Lets nothing out, for a reason of its own. */
public class NeverRule implements ContactRule {

    @Override
    public String name() {
        return "never";
    }

    @Override
    public Sentence question() {
        return new Sentence("Oggi si può?", "Is today a day for it?");
    }

    @Override
    public List<Closed> judge(Situation situation) {
        return List.of(Closed.untilEvent(
                Closed.OUTGOING,
                "never",
                List.of("client"),
                () -> new Sentence("La prova non lascia uscire niente.", "The trial lets nothing out.")));
    }
}
