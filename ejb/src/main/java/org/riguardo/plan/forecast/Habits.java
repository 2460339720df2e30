package org.riguardo.plan.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    private final Map<PaymentClass, double[]> alike = new EnumMap<>(PaymentClass.class);
    private final Habit agreed;
    private final double seen;

    /** What was seen of all clients at the end of a day, by how they pay, and how dates that were agreed on were kept. */
    private static final class Sums {

        private final Map<PaymentClass, Observed> paying = new EnumMap<>(PaymentClass.class);
        private final Observed kept = new Observed();

        Observed of(PaymentClass one) {
            return paying.computeIfAbsent(one, key -> new Observed());
        }
    }

    private Habits(Sums sums) {
        Observed firm = new Observed();
        sums.paying.values().forEach(firm::add);
        double[] usual = firm.rates(prior(), WEEKS_OF_PRIOR);
        for (PaymentClass paying : PaymentClass.values()) {
            alike.put(paying, sums.of(paying).rates(usual, WEEKS_OF_FIRM));
        }
        agreed = new Habit(sums.kept, usual, WEEKS_OF_CLASS);
        seen = firm.came();
    }

    /** Those of each of some days, in their order; client by client, so that what belongs together is looked at together. */
    static List<Habits> on(List<Day> days, List<ClientTrack> clients) {
        List<Sums> sums = Stream.generate(Sums::new).limit(days.size()).toList();
        for (ClientTrack client : clients) {
            Following following = new Following(client);
            for (int i = 0; i < days.size(); i++) {
                following.to(days.get(i));
                sums.get(i).of(following.paying()).add(following.seen());
                KeptDates.add(sums.get(i).kept, client, days.get(i).number());
            }
        }
        List<Habits> habits = new ArrayList<>(sums.size());
        sums.forEach(one -> habits.add(new Habits(one)));
        return habits;
    }

    /** The habit of a client that was followed to that day, until it is followed further. */
    Habit of(Following client) {
        return new Habit(client.seen(), alike.get(client.paying()), WEEKS_OF_CLASS);
    }

    /** The habit of all clients for days that were agreed on. */
    Habit agreed() {
        return agreed;
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
