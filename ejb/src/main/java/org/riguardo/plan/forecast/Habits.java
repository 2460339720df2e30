package org.riguardo.plan.forecast;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The habits of a firm's clients as they were known at the end of one day. Each client's is drawn towards that of clients who
 * pay alike, and theirs towards the firm's, the more so the less was seen of it.
 */
final class Habits {

    /** As many weeks of waiting as the firm's habit weighs in that of its clients who pay alike, and theirs in a client's. */
    private static final double WEEKS_OF_FIRM = 12;

    private static final double WEEKS_OF_CLASS = 6;
    private static final double WEEKS_OF_PRIOR = 4;
    private static final double EARLY = 0.06;
    private static final double ONCE_DUE = 0.18;
    private static final double LONG_AFTER = 0.04;
    private static final int LONG_AFTER_WEEK = 17;

    private final Observed[] own;
    private final PaymentClass[] classes;
    private final Map<PaymentClass, double[]> alike = new EnumMap<>(PaymentClass.class);
    private final @Nullable Habit[] clients;
    private final Habit agreed;
    private final double seen;

    /** @param own what was seen of each client up to that day */
    Habits(List<ClientTrack> all, Observed[] own, long day) {
        this.own = own;
        classes = new PaymentClass[own.length];
        clients = new Habit[own.length];
        Observed firm = new Observed();
        Map<PaymentClass, Observed> sums = new EnumMap<>(PaymentClass.class);
        for (int i = 0; i < own.length; i++) {
            classes[i] = PaymentClass.of(all.get(i).items(), day);
            firm.add(own[i]);
            sums.computeIfAbsent(classes[i], key -> new Observed()).add(own[i]);
        }
        double[] usual = firm.rates(prior(), WEEKS_OF_PRIOR);
        sums.forEach((paying, observed) -> alike.put(paying, observed.rates(usual, WEEKS_OF_FIRM)));
        agreed = new Habit(KeptDates.of(all, day).rates(usual, WEEKS_OF_CLASS));
        seen = firm.came();
    }

    /** The habit of a client by its place, or that of all clients for days that were agreed on; to be asked before more is seen. */
    Habit of(int client, boolean agreedDay) {
        if (agreedDay) {
            return agreed;
        }
        Habit habit = clients[client];
        if (habit == null) {
            double[] towards = alike.get(classes[client]);
            habit = new Habit(own[client].rates(towards, WEEKS_OF_CLASS));
            clients[client] = habit;
        }
        return habit;
    }

    /** How many payments were seen. */
    double seen() {
        return seen;
    }

    /** What is taken to be usual before anything was seen. */
    private static double[] prior() {
        double[] rates = new double[Lateness.WEEKS];
        Arrays.fill(rates, LONG_AFTER);
        Arrays.fill(rates, 0, LONG_AFTER_WEEK, ONCE_DUE);
        Arrays.fill(rates, 0, Lateness.week(-1), EARLY);
        return rates;
    }
}
