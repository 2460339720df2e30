package org.riguardo.plan.forecast;

/** When payment comes, as a rate for each week of lateness: constant within a week, and from the last one on. */
final class Habit {

    private final double[] rates;
    private final double[] before;

    Habit(double[] rates) {
        this.rates = rates;
        this.before = new double[Lateness.WEEKS];
        for (int week = 1; week < Lateness.WEEKS; week++) {
            before[week] = before[week - 1] + rates[week - 1];
        }
    }

    /** The probability that what is open so many days late is still open at a later lateness. */
    double stillOpen(long daysLate, long later) {
        return Math.exp(upTo(daysLate) - upTo(later));
    }

    private double upTo(long daysLate) {
        int week = Lateness.week(daysLate);
        return before[week] + rates[week] * (daysLate - Lateness.start(week)) / Lateness.DAYS;
    }
}
