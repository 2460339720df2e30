package org.riguardo.plan.forecast;

/**
 * How often payment came, and for how long it was waited for, in each week of lateness: an item counts as one, its parts by
 * their share. What is still open counts as waited for until the day of looking, so that those who have not paid yet are not
 * forgotten (occurrence and exposure; Andersen, Borgan, Gill and Keiding, Statistical Models Based on Counting Processes, 1993).
 */
final class Observed {

    private final double[] came = new double[Lateness.WEEKS];
    private final double[] waited = new double[Lateness.WEEKS];

    /** What there was to see of an item later than the first of these days and not later than the second. */
    void add(Track item, long after, long to) {
        if (item.since() > to || item.settled() <= after) {
            return;
        }
        double rest = 1 - item.arrived(Long.MIN_VALUE, after) / item.amount();
        long at = Math.max(item.since(), after);
        for (int i = 0; i < item.days().length && rest > 0; i++) {
            long day = item.days()[i];
            if (day > after && day <= to) {
                waited(at - item.due(), day - item.due(), rest);
                double share = Math.min(rest, item.amounts()[i] / item.amount());
                came[Lateness.week(day - item.due())] += share;
                rest -= share;
                at = Math.max(at, day);
            }
        }
        if (rest > 0) {
            waited(at - item.due(), to - item.due(), rest);
        }
    }

    void add(Observed other) {
        for (int week = 0; week < Lateness.WEEKS; week++) {
            came[week] += other.came[week];
            waited[week] += other.waited[week];
        }
    }

    /**
     * Payments a week, drawn towards what is usual as if that had been seen for so many weeks (the mean of a gamma prior's posterior).
     */
    double[] rates(double[] usual, double weeks) {
        double[] rates = new double[Lateness.WEEKS];
        for (int week = 0; week < Lateness.WEEKS; week++) {
            rates[week] = rate(week, usual[week], weeks);
        }
        return rates;
    }

    /** The same of one week of lateness. */
    double rate(int week, double usual, double weeks) {
        return (came[week] + weeks * usual) / (waited[week] + weeks);
    }

    double came() {
        double sum = 0;
        for (double count : came) {
            sum += count;
        }
        return sum;
    }

    private void waited(long from, long to, double share) {
        for (int week = Lateness.week(from); week <= Lateness.week(to); week++) {
            long start = week == 0 ? from : Math.max(from, Lateness.start(week));
            long end = week == Lateness.WEEKS - 1 ? to : Math.min(to, Lateness.start(week + 1));
            waited[week] += share * Math.max(0, end - start) / Lateness.DAYS;
        }
    }
}
