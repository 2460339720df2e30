package org.riguardo.desk.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.problem.InputProblem;

/**
 * Within which bounds anybody of the firm may agree with a client; beyond them a partner confirms.
 *
 * @param longestDays how many days from today the last payment may lie at most, 1 to 1,095
 * @param mostInstalments how many payments there may be at most, 1 to 60
 * @param leastInstalment how much each of several payments is at least, 0 to 100,000
 */
public record OfferLimits(int longestDays, int mostInstalments, BigDecimal leastInstalment) {

    /** What holds for a firm that set nothing. */
    public static final OfferLimits UNSET = new OfferLimits(365, 12, new BigDecimal("50.00"));

    private static final int LONGEST_DAYS = 1_095;
    private static final int MOST_INSTALMENTS = 60;
    private static final BigDecimal MOST_LEAST = new BigDecimal("100000");

    /** What in these payments lies beyond the bounds; empty when nothing does. */
    public List<Sentence> beyond(List<Instalment> instalments, LocalDate today, String currency) {
        List<Sentence> beyond = new ArrayList<>();
        LocalDate last = today.plusDays(longestDays);
        if (instalments.stream().anyMatch(instalment -> instalment.due().isAfter(last))) {
            beyond.add(new Sentence(
                    "L'ultimo pagamento è oltre i " + longestDays + " giorni che lo studio concede da solo.",
                    "The last payment lies beyond the " + longestDays
                            + " days that the firm grants without a partner."));
        }
        if (instalments.size() > mostInstalments) {
            beyond.add(new Sentence(
                    "Le rate sono più di " + mostInstalments + ".",
                    "There are more than " + mostInstalments + " instalments."));
        }
        boolean small =
                instalments.stream().anyMatch(instalment -> instalment.amount().compareTo(leastInstalment) < 0);
        if (instalments.size() > 1 && small) {
            String least = WrittenAmount.of(leastInstalment, currency);
            beyond.add(
                    new Sentence("Una rata è di meno di " + least + ".", "One instalment is less than " + least + "."));
        }
        return beyond;
    }

    /** Refuses bounds that are none, naming the field. */
    OfferLimits checked() {
        require(longestDays >= 1 && longestDays <= LONGEST_DAYS, "longestDays", "1", "1.095", "1,095");
        require(mostInstalments >= 1 && mostInstalments <= MOST_INSTALMENTS, "mostInstalments", "1", "60", "60");
        boolean amount = leastInstalment.signum() >= 0
                && leastInstalment.compareTo(MOST_LEAST) <= 0
                && leastInstalment.stripTrailingZeros().scale() <= 2;
        require(amount, "leastInstalment", "0", "100.000", "100,000");
        return this;
    }

    private static void require(boolean possible, String field, String least, String mostIt, String mostEn) {
        if (!possible) {
            throw new InputProblem(
                    field,
                    "Scrivere un valore da " + least + " a " + mostIt + ".",
                    "Give a value from " + least + " to " + mostEn + ".");
        }
    }
}
