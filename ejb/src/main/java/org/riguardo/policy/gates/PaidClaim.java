package org.riguardo.policy.gates;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Does the client say that it has paid, and the ledger cannot know yet? */
final class PaidClaim implements ContactRule {

    private static final String DAYS = "paid-claim.days";
    private static final Predicate<Interaction> CLAIM =
            contact -> contact.signals().contains(Signal.PAID_CLAIM);

    @Override
    public String name() {
        return "paid-claim";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Il cliente dice di aver pagato e la contabilità non può ancora saperlo?",
                "Does the client say that it has paid, and the ledger cannot know yet?");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(
                DAYS,
                Parameter.Unit.WORKING_DAYS,
                3,
                1,
                10,
                new Sentence(
                        "Giorni lavorativi dopo i quali un pagamento annunciato deve risultare dalla contabilità.",
                        "Working days after which a payment that was announced must show in the ledger.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Contact claim = situation.contacts().newest(CLAIM);
        LocalDate ledger = situation.ledgerDay();
        if (claim == null
                || ledger == null
                || !ledger.isBefore(situation.workingDayAfter(situation.number(DAYS), claim.day()))) {
            return List.of();
        }
        return List.of(Closed.untilEvent(
                Closed.MONEY,
                "newer-ledger",
                List.of(claim.id(), "ledger"),
                Dated.say(
                        situation,
                        "{0} il cliente ha detto di aver pagato: serve prima una contabilità più recente, questa è di {1}.",
                        "On {0} the client said that it had paid: a newer ledger is needed first, this one is of {1}.",
                        claim.day(),
                        ledger)));
    }
}
