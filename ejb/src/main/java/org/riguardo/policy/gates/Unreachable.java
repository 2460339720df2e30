package org.riguardo.policy.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Situation;

/** Is there no way to reach the client? */
final class Unreachable implements ContactRule {

    @Override
    public String name() {
        return "unreachable";
    }

    @Override
    public Sentence question() {
        return new Sentence("Manca un recapito utilizzabile?", "Is there no usable address or number?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Reachable reachable = situation.file().client().reachable();
        List<Closed> closed = new ArrayList<>(2);
        if (!reachable.email()) {
            closed.add(Closed.untilEvent(
                            Set.of(Outlet.MONEY_EMAIL, Outlet.OTHER),
                            "address-known",
                            List.of("client"),
                            () -> new Sentence(
                                    "Del cliente non si conosce un indirizzo utilizzabile.",
                                    "No usable address of the client is known."))
                    .orCall());
        }
        if (!reachable.phone()) {
            closed.add(Closed.untilEvent(
                    Set.of(Outlet.MONEY_CALL, Outlet.COURTESY),
                    "number-known",
                    List.of("client"),
                    () -> new Sentence(
                            "Del cliente non si conosce un numero di telefono.",
                            "No telephone number of the client is known.")));
        }
        return closed;
    }
}
