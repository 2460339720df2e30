package org.riguardo.policy.gates;

import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;

/** Has the firm stopped everything that goes out? */
final class EmergencyStop implements ContactRule {

    @Override
    public String name() {
        return "emergency-stop";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Lo studio ha fermato tutto ciò che esce?", "Has the firm stopped everything that goes out?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        return situation.emergencyStop()
                ? List.of(Closed.untilEvent(
                        Closed.OUTGOING,
                        "stop-lifted",
                        List.of("policy:emergency-stop"),
                        () -> new Sentence(
                                "Lo studio ha fermato tutti i contatti in uscita: si riparte quando il fermo viene tolto.",
                                "The firm has stopped all outgoing contacts: they resume when the stop is lifted.")))
                : List.of();
    }
}
