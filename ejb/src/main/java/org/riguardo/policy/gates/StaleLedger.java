package org.riguardo.policy.gates;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Is the ledger too old to write about what it says? */
public final class StaleLedger implements ContactRule {

    private static final String DAYS = "stale-ledger.days";

    StaleLedger() {}

    @Override
    public String name() {
        return "stale-ledger";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "La contabilità è troppo vecchia per scrivere di ciò che dice?",
                "Is the ledger too old to write about what it says?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(
                DAYS,
                Parameter.Unit.WORKING_DAYS,
                5,
                1,
                10,
                new Sentence(
                        "Giorni lavorativi per cui ci si può fidare della contabilità per scrivere.",
                        "Working days for which the ledger can be relied on for writing.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        LocalDate ledger = situation.ledgerDay();
        return ledger == null || !stale(situation)
                ? List.of()
                : List.of(Closed.untilEvent(
                        Set.of(Outlet.MONEY_EMAIL),
                        "newer-ledger",
                        List.of("ledger"),
                        Dated.say(
                                situation,
                                "La contabilità è ferma a {0}: non si scrive, e prima di chiamare si verifica se è stato pagato.",
                                "The ledger is of {0}: nothing in writing, and before a call check first whether it was paid.",
                                ledger)));
    }

    /** Whether the ledger that is really known is too old. */
    public static boolean stale(Situation situation) {
        LocalDate ledger = situation.ledgerDay();
        return ledger != null
                && !situation.ledgerJudgedAt().isBefore(situation.openingAfter(situation.number(DAYS), ledger));
    }
}
