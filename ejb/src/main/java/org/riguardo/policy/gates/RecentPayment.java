package org.riguardo.policy.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Has the client paid something in these days? A call is held only by a payment that the ledger may not show yet. */
final class RecentPayment implements ContactRule {

    private static final String DAYS = "recent-payment.days";
    private static final Comparator<Payment> BY_DAY =
            Comparator.comparing(Payment::on).thenComparing(Payment::id);

    @Override
    public String name() {
        return "recent-payment";
    }

    @Override
    public Sentence question() {
        return new Sentence("Il cliente ha pagato qualcosa in questi giorni?", "Has the client just paid something?");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(
                DAYS,
                Parameter.Unit.WORKING_DAYS,
                5,
                1,
                20,
                new Sentence(
                        "Giorni lavorativi senza richieste dopo un pagamento.",
                        "Working days without asking after a payment.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Payment newest = null;
        for (Payment payment : situation.file().payments()) {
            if (payment.amount().signum() > 0 && (newest == null || BY_DAY.compare(payment, newest) > 0)) {
                newest = payment;
            }
        }
        if (newest == null) {
            return List.of();
        }
        Instant opening = situation.openingAfter(situation.number(DAYS), newest.on());
        if (!situation.at().isBefore(opening)) {
            return List.of();
        }
        LocalDate ledger = situation.ledgerDay();
        boolean calls = ledger == null || !newest.on().isBefore(ledger);
        return List.of(Closed.until(
                calls ? Closed.MONEY : Set.of(Outlet.MONEY_EMAIL),
                opening,
                List.of(newest.id()),
                Dated.say(
                        situation,
                        "Il cliente ha pagato qualcosa {0}: per qualche giorno non si chiede altro.",
                        "The client paid something on {0}: ask for nothing more for a few days.",
                        newest.on())));
    }
}
