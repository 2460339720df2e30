package org.riguardo.plan.forecast;

/** When payment comes, as a rate for each week of lateness: constant within a week, and from the last one on. */
final class Habit {

    private final Observed seen;
    private final double[] usual;
    private final double weeks;

    /** What was seen, drawn towards what is usual as if that had been seen for so many weeks. */
    Habit(Observed seen, double[] usual, double weeks) {
        this.seen = seen;
        this.usual = usual;
        this.weeks = weeks;
    }

    /** The probability that what is open so many days late is still open at a later lateness. */
    double stillOpen(long daysLate, long later) {
        double sum = 0;
        long from = daysLate;
        int last = Lateness.week(later);
        for (int week = Lateness.week(daysLate); week < last; week++) {
            long end = Lateness.start(week + 1);
            sum += seen.rate(week, usual[week], weeks) * (end - from);
            from = end;
        }
        sum += seen.rate(last, usual[last], weeks) * (later - from);
        return Math.exp(-sum / Lateness.DAYS);
    }
}
