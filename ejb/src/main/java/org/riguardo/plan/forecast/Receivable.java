package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One item over time. Amounts are in the unit of the currency, such as euros: a forecast is no account.
 *
 * @param since the day from which the ledger tells of it
 * @param amount what was open on that day
 * @param arrivals what came in for it since, by day
 */
public record Receivable(String id, LocalDate since, LocalDate due, double amount, List<Arrival> arrivals) {

    public Receivable {
        arrivals = arrivals.size() < 2
                ? List.copyOf(arrivals)
                : arrivals.stream().sorted(Comparator.comparing(Arrival::on)).toList();
    }
}
