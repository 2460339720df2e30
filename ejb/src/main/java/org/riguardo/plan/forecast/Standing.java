package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a client still owed at the end of one day, in parts with the day on which each falls due or was agreed on. */
final class Standing {

    private static final int GRACE_DAYS = 5;
    private static final double FORGIVEN = 0.01;

    /** @param agreed whether the day was agreed on later; else it is the document's */
    record Part(double amount, long due, boolean agreed) {}

    private Standing() {}

    static List<Part> of(ClientTrack client, long day) {
        List<Part> parts = List.of();
        Map<String, List<Arrival>> agreed = null;
        for (Track item : client.items()) {
            double open = item.open(day);
            if (open <= 0) {
                continue;
            }
            parts = parts.isEmpty() ? new ArrayList<>(2) : parts;
            agreed = agreed == null ? agreed(client, LocalDate.ofEpochDay(day)) : agreed;
            List<Arrival> dates = agreed.getOrDefault(item.id(), List.of());
            if (dates.isEmpty()) {
                parts.add(new Part(open, item.due(), false));
            } else {
                addDates(parts, open, dates);
            }
        }
        return parts;
    }

    private static void addDates(List<Part> parts, double open, List<Arrival> dates) {
        double whole = dates.stream().mapToDouble(Arrival::amount).sum();
        for (Arrival date : dates) {
            parts.add(new Part(open * date.amount() / whole, date.on().toEpochDay(), true));
        }
    }

    /** By item, the dates of its running agreement that are still to come or were not kept yet. */
    private static Map<String, List<Arrival>> agreed(ClientTrack client, LocalDate day) {
        if (client.promised().isEmpty()) {
            return Map.of();
        }
        Map<String, List<Arrival>> dates = new HashMap<>();
        for (ClientTrack.Promised promised : client.promised()) {
            Agreed agreement = promised.agreed();
            if (!agreement.made().isAfter(day)) {
                List<Arrival> unmet = unmet(agreement, paid(promised, day));
                boolean runs = !unmet.isEmpty()
                        && !unmet.get(0).on().plusDays(GRACE_DAYS).isBefore(day);
                agreement.items().forEach(item -> dates.put(item, runs ? unmet : List.of()));
            }
        }
        return dates;
    }

    /** What came in for its items from the day on which it was made. */
    private static double paid(ClientTrack.Promised promised, LocalDate day) {
        long made = promised.agreed().made().toEpochDay();
        double paid = 0;
        for (Track item : promised.items()) {
            paid += item.arrived(made - 1, day.toEpochDay());
        }
        return paid;
    }

    private static List<Arrival> unmet(Agreed agreement, double paid) {
        List<Arrival> unmet = new ArrayList<>();
        double needed = 0;
        for (Arrival date : agreement.dates()) {
            needed += date.amount();
            double missing = Math.min(date.amount(), needed - paid);
            if (missing > Math.max(1, needed * FORGIVEN)) {
                unmet.add(new Arrival(date.on(), missing));
            }
        }
        return unmet;
    }
}
