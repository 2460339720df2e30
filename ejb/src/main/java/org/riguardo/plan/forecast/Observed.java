package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * How often payment came, and for how long it was waited for, in each week of lateness: an item counts as one, its parts by
 * their share. What is still open counts as waited for until the day of looking, so that those who have not paid yet are not
 * forgotten (occurrence and exposure; Andersen, Borgan, Gill and Keiding, Statistical Models Based on Counting Processes, 1993).
 */
final class Observed {

    private final double[] came = new double[Lateness.WEEKS];
    private final double[] waited = new double[Lateness.WEEKS];

    /** The items of one client as they stood at the end of that day. */
    static Observed of(List<Receivable> items, LocalDate day) {
        Observed observed = new Observed();
        for (Receivable item : items) {
            observed.add(item.since(), item.due(), item.amount(), item.arrivals(), day);
        }
        return observed;
    }

    /** What was open since a day and due on another, with what came in for it up to the day of looking. */
    void add(LocalDate since, LocalDate due, double amount, List<Arrival> arrivals, LocalDate day) {
        if (since.isAfter(day) || amount <= 0) {
            return;
        }
        long dueDay = due.toEpochDay();
        long from = since.toEpochDay() - dueDay;
        double rest = 1;
        for (Arrival arrival : arrivals) {
            if (!arrival.on().isAfter(day) && rest > 0) {
                double share = Math.min(rest, arrival.amount() / amount);
                long late = arrival.on().toEpochDay() - dueDay;
                came[Lateness.week(late)] += share;
                waited(from, late, share);
                rest -= share;
            }
        }
        if (rest > 0) {
            waited(from, day.toEpochDay() - dueDay, rest);
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
            rates[week] = (came[week] + weeks * usual[week]) / (waited[week] + weeks);
        }
        return rates;
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
