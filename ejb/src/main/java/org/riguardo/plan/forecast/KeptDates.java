package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How agreements were kept, as lateness from the agreed days. */
final class KeptDates {

    private KeptDates() {}

    /** Adds the agreements of a client, as they were known at the end of that day. */
    static void add(Observed kept, ClientTrack client, long day) {
        for (ClientTrack.Promised promised : client.promised()) {
            if (promised.agreed().made().toEpochDay() <= day && !client.replaced(promised.agreed(), day)) {
                add(kept, promised, day);
            }
        }
    }

    private static void add(Observed kept, ClientTrack.Promised promised, long day) {
        LocalDate made = promised.agreed().made();
        List<Arrival> arrivals = new ArrayList<>();
        for (Track item : promised.items()) {
            for (int i = 0; i < item.days().length; i++) {
                if (item.days()[i] >= made.toEpochDay() && item.days()[i] <= day) {
                    arrivals.add(new Arrival(LocalDate.ofEpochDay(item.days()[i]), item.amounts()[i]));
                }
            }
        }
        arrivals.sort(Comparator.comparing(Arrival::on));
        double before = 0;
        for (Arrival date : promised.agreed().dates()) {
            List<Arrival> own = between(arrivals, before, date.amount());
            kept.add(Track.of(new Receivable("", made, date.on(), date.amount(), own)), Long.MIN_VALUE, day);
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
}
