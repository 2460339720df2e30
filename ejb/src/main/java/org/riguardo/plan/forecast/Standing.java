package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
        List<Part> parts = new ArrayList<>(2);
        Map<String, List<Arrival>> agreed = null;
        for (Track item : client.items()) {
            double open = item.open(day);
            if (open <= 0) {
                continue;
            }
            agreed = agreed == null ? agreed(client, LocalDate.ofEpochDay(day)) : agreed;
            List<Arrival> dates = agreed.getOrDefault(item.id(), List.of());
            if (dates.isEmpty()) {
                parts.add(new Part(open, item.due(), false));
            }
            double whole = dates.stream().mapToDouble(Arrival::amount).sum();
            dates.forEach(date ->
                    parts.add(new Part(open * date.amount() / whole, date.on().toEpochDay(), true)));
        }
        return parts;
    }

    /** By item, the dates of its running agreement that are still to come or were not kept yet. */
    private static Map<String, List<Arrival>> agreed(ClientTrack client, LocalDate day) {
        if (client.agreements().isEmpty()) {
            return Map.of();
        }
        Map<String, List<Arrival>> dates = new HashMap<>();
        for (Agreed agreement : client.agreements()) {
            if (!agreement.made().isAfter(day)) {
                List<Arrival> unmet = unmet(agreement, paid(client, agreement, day));
                boolean runs = !unmet.isEmpty()
                        && !unmet.get(0).on().plusDays(GRACE_DAYS).isBefore(day);
                agreement.items().forEach(item -> dates.put(item, runs ? unmet : List.of()));
            }
        }
        return dates;
    }

    /** What came in for its items from the day on which it was made. */
    private static double paid(ClientTrack client, Agreed agreement, LocalDate day) {
        double paid = 0;
        for (Track item : client.items()) {
            if (agreement.items().contains(item.id())) {
                paid += item.arrived(agreement.made().toEpochDay() - 1, day.toEpochDay());
            }
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

    /** Whether another agreement about one of its items was made since, up to that day. */
    static boolean replaced(ClientTrack client, Agreed agreement, LocalDate day) {
        return client.agreements().stream()
                .anyMatch(other -> other.made().isAfter(agreement.made())
                        && !other.made().isAfter(day)
                        && !Collections.disjoint(other.items(), agreement.items()));
    }
}
