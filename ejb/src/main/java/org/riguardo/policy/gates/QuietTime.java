package org.riguardo.policy.gates;

import java.time.Instant;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;

/** Is this a time at which people are left in peace? */
public final class QuietTime implements ContactRule {

    QuietTime() {}

    @Override
    public String name() {
        return "quiet-time";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "È un'ora in cui si lasciano in pace le persone?", "Is this a time at which people are left in peace?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Instant next = situation.officeHour();
        return next.equals(situation.at())
                ? List.of()
                : List.of(Closed.until(
                        Closed.OUTGOING,
                        next,
                        List.of("clock"),
                        () -> new Sentence(
                                "È fuori orario d'ufficio: non si chiama e non si scrive.",
                                "It is outside office hours: no calls and no messages.")));
    }
}
