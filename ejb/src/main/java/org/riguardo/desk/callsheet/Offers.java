package org.riguardo.desk.callsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.decision.WrittenDate;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.desk.agreements.Rhythm;

/** What may be offered in a talk without asking a partner, with dates and amounts for this client. */
final class Offers {

    private static final int USUAL = 3;

    private Offers() {}

    static List<Sentence> of(SheetFacts facts) {
        OfferLimits limits = facts.limits();
        List<Sentence> offers = new ArrayList<>();
        LocalDate last = facts.today().plusDays(limits.longestDays());
        offers.add(new Sentence(
                "Un rinvio, " + WrittenDate.it("fino al", last) + " al più tardi.",
                "A deferral, until " + WrittenDate.of(last, Locale.ENGLISH) + " at the latest."));
        plan(facts, limits, offers);
        offers.add(new Sentence(
                "Oltre questi limiti si ascolta, e conferma un partner.",
                "Beyond these bounds: listen, and a partner confirms."));
        return offers;
    }

    private static void plan(SheetFacts facts, OfferLimits limits, List<Sentence> offers) {
        BigDecimal total = facts.money().overdue();
        int count = Math.min(USUAL, limits.mostInstalments());
        if (limits.leastInstalment().signum() > 0) {
            count = Math.min(
                    count,
                    total.divideToIntegralValue(limits.leastInstalment())
                            .min(BigDecimal.TEN)
                            .intValue());
        }
        if (count < 2) {
            return;
        }
        List<Instalment> plan =
                Rhythm.MONTHLY.even(total, count, Rhythm.MONTHLY.first(facts.today()), facts.calendar());
        if (!limits.beyond(plan, facts.today(), facts.money().currency()).isEmpty()) {
            return;
        }
        String each = WrittenAmount.of(plan.get(0).amount(), facts.money().currency());
        String least = WrittenAmount.of(limits.leastInstalment(), facts.money().currency());
        LocalDate first = plan.get(0).due();
        offers.add(new Sentence(
                "Un piano, per esempio " + count + " rate mensili da circa " + each + ", la prima "
                        + WrittenDate.it("entro il", first) + " (al massimo " + limits.mostInstalments()
                        + " rate, di almeno " + least
                        + ").",
                "A plan, for example " + count + " monthly instalments of about " + each + ", the first by "
                        + WrittenDate.of(first, Locale.ENGLISH) + " (" + limits.mostInstalments()
                        + " instalments at most, of " + least
                        + " at least)."));
    }
}
