package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How agreements were kept, as lateness from the agreed days. */
final class KeptDates {

    private KeptDates() {}

    /** All agreements of these clients, as they were known at the end of that day. */
    static Observed of(List<ClientTrack> clients, long day) {
        Observed kept = new Observed();
        LocalDate today = LocalDate.ofEpochDay(day);
        for (ClientTrack client : clients) {
            for (Agreed agreement : client.agreements()) {
                if (!agreement.made().isAfter(today) && !Standing.replaced(client, agreement, today)) {
                    add(kept, client, agreement, day);
                }
            }
        }
        return kept;
    }

    private static void add(Observed kept, ClientTrack client, Agreed agreement, long day) {
        long made = agreement.made().toEpochDay();
        List<Arrival> arrivals = new ArrayList<>();
        for (Track item : client.items()) {
            for (int i = 0; i < item.days().length && agreement.items().contains(item.id()); i++) {
                if (item.days()[i] >= made && item.days()[i] <= day) {
                    arrivals.add(new Arrival(LocalDate.ofEpochDay(item.days()[i]), item.amounts()[i]));
                }
            }
        }
        arrivals.sort(java.util.Comparator.comparing(Arrival::on));
        double before = 0;
        for (Arrival date : agreement.dates()) {
            List<Arrival> own = between(arrivals, before, date.amount());
            kept.add(
                    Track.of(new Receivable("", agreement.made(), date.on(), date.amount(), own)), Long.MIN_VALUE, day);
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
