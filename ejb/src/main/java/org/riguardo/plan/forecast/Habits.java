package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The habits of a firm's clients as they were known at the end of one day. Each client's is drawn towards that of clients who
 * pay alike, and theirs towards the firm's, the more so the less was seen of it.
 */
final class Habits {

    /** As many weeks of waiting as the firm's habit weighs in that of its clients who pay alike, and theirs in a client's. */
    static final double WEEKS_OF_FIRM = 12;

    static final double WEEKS_OF_CLASS = 6;

    private static final double WEEKS_OF_PRIOR = 4;
    private static final double EARLY = 0.06;
    private static final double ONCE_DUE = 0.18;
    private static final double LONG_AFTER = 0.04;
    private static final int LONG_AFTER_WEEK = 17;

    private final Map<String, Habit> clients = new HashMap<>();
    private final Habit agreed;
    private final double seen;

    private Habits(List<ClientPast> all, LocalDate day) {
        List<Observed> own = new ArrayList<>(all.size());
        List<PaymentClass> classes = new ArrayList<>(all.size());
        Observed firm = new Observed();
        Observed kept = new Observed();
        Map<PaymentClass, Observed> alike = new EnumMap<>(PaymentClass.class);
        for (ClientPast client : all) {
            Observed observed = Observed.of(client.items(), day);
            PaymentClass paying = PaymentClass.of(client.items(), day);
            own.add(observed);
            classes.add(paying);
            firm.add(observed);
            alike.computeIfAbsent(paying, key -> new Observed()).add(observed);
            client.agreements().forEach(agreement -> kept(kept, client, agreement, day));
        }
        double[] usual = firm.rates(prior(), WEEKS_OF_PRIOR);
        Map<PaymentClass, double[]> shared = new EnumMap<>(PaymentClass.class);
        alike.forEach((paying, observed) -> shared.put(paying, observed.rates(usual, WEEKS_OF_FIRM)));
        for (int i = 0; i < all.size(); i++) {
            double[] towards = shared.get(classes.get(i));
            clients.put(all.get(i).id(), new Habit(own.get(i).rates(towards, WEEKS_OF_CLASS)));
        }
        agreed = new Habit(kept.rates(usual, WEEKS_OF_CLASS));
        seen = firm.came();
    }

    static Habits at(List<ClientPast> clients, LocalDate day) {
        return new Habits(clients, day);
    }

    Habit of(String client, boolean agreedDay) {
        return agreedDay ? agreed : clients.get(client);
    }

    /** How many payments were seen. */
    double seen() {
        return seen;
    }

    private static void kept(Observed kept, ClientPast client, Agreed agreement, LocalDate day) {
        if (agreement.made().isAfter(day) || Standing.replaced(client, agreement, day)) {
            return;
        }
        List<Arrival> arrivals = client.items().stream()
                .filter(item -> agreement.items().contains(item.id()))
                .flatMap(item -> item.arrivals().stream())
                .filter(arrival -> !arrival.on().isBefore(agreement.made()))
                .sorted(java.util.Comparator.comparing(Arrival::on))
                .toList();
        double before = 0;
        for (Arrival date : agreement.dates()) {
            kept.add(agreement.made(), date.on(), date.amount(), between(arrivals, before, date.amount()), day);
            before += date.amount();
        }
    }

    /** Of all that came in, what is left for one date after those before it were met. */
    private static List<Arrival> between(List<Arrival> arrivals, double before, double amount) {
        List<Arrival> own = new ArrayList<>();
        double sum = 0;
        for (Arrival arrival : arrivals) {
            double from = Math.max(sum, before);
            sum += arrival.amount();
            double part = Math.min(sum, before + amount) - from;
            if (part > 0) {
                own.add(new Arrival(arrival.on(), part));
            }
        }
        return own;
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
