package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * One item over time. Amounts are in the unit of the currency, such as euros: a forecast is no account.
 *
 * @param since the day from which the ledger tells of it
 * @param amount what was open on that day
 * @param arrivals what came in for it since, by day
 */
public record Receivable(String id, LocalDate since, LocalDate due, double amount, List<Arrival> arrivals) {

    private static final double NOTHING = 0.005;

    public Receivable {
        arrivals = List.copyOf(arrivals);
    }

    /** What is open at the end of that day; nothing before the ledger tells of it. */
    double open(LocalDate day) {
        if (since.isAfter(day)) {
            return 0;
        }
        double open = amount - arrived(LocalDate.MIN, day);
        return open < NOTHING ? 0 : open;
    }

    /** What came in later than the first of these days and not later than the second. */
    double arrived(LocalDate after, LocalDate to) {
        double sum = 0;
        for (Arrival arrival : arrivals) {
            if (arrival.on().isAfter(after) && !arrival.on().isAfter(to)) {
                sum += arrival.amount();
            }
        }
        return sum;
    }
}
