package org.riguardo.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The firm on one page; every figure counts a list that {@link FirmFigures} gives too.
 *
 * @param ledgerDay the day up to which payments are known; null before the first import
 * @param credits the sum of open credit notes, negative
 * @param otherCurrencies how many open items are in another currency than the euro, and not counted
 * @param silentDays from how many days without a conversation a client counts as not spoken to
 * @param silent how many clients that are
 * @param held why mail about money is on hold, the most frequent reason first
 * @param heldClients how many clients that concerns; one may have several reasons
 * @param outboxHeld how many mails stand in the outbox, held by the gate when they were to leave
 */
public record Dashboard(
        LocalDate today,
        @Nullable LocalDate ledgerDay,
        List<AgeFigure> ages,
        List<GroupFigure> groups,
        BigDecimal credits,
        int otherCurrencies,
        int silentDays,
        int silent,
        List<SilentClient> longestSilent,
        List<HeldFigure> held,
        int heldClients,
        int outboxHeld) {

    public Dashboard {
        ages = List.copyOf(ages);
        groups = List.copyOf(groups);
        longestSilent = List.copyOf(longestSilent);
        held = List.copyOf(held);
    }

    /** All that is past due, in euros. */
    public BigDecimal pastDue() {
        return ages.stream()
                .filter(figure -> figure.band() != AgeBand.NOT_DUE)
                .map(AgeFigure::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
