package org.riguardo.plan.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One client prepared to be asked about the days of a span. What was settled before it is added up once.
 *
 * @param items those that were not settled on the first day of the span
 * @param promised each agreement, by the day on which it was made
 * @param settled what was seen of the items that were settled by the first day
 * @param record how items were paid
 */
record ClientTrack(List<Track> items, List<Promised> promised, Observed settled, PaymentRecord record) {

    /**
     * An agreement with what is known of the items that it covers.
     *
     * @param items those that the ledger knows, settled ones too
     */
    record Promised(Agreed agreed, List<Track> items) {}

    /**
     * That client for days of a span.
     *
     * @param first the earliest of the days that will be asked about
     * @param last the latest of them
     */
    static ClientTrack of(ClientPast client, Day first, Day last) {
        List<Track> items = new ArrayList<>();
        Map<String, Track> byId = client.agreements().isEmpty() ? Map.of() : new HashMap<>();
        Observed settled = new Observed();
        PaymentRecord record = new PaymentRecord(first, last);
        for (Receivable receivable : client.items()) {
            Track item = Track.of(receivable);
            record.add(item);
            if (item.settled() > first.number()) {
                items.add(item);
            } else {
                settled.add(item, Long.MIN_VALUE, first.number());
            }
            if (!client.agreements().isEmpty()) {
                byId.put(item.id(), item);
            }
        }
        return new ClientTrack(items, promised(client.agreements(), byId), settled, record);
    }

    private static List<Promised> promised(List<Agreed> agreements, Map<String, Track> items) {
        return agreements.stream()
                .map(agreed -> new Promised(
                        agreed,
                        agreed.items().stream()
                                .filter(items::containsKey)
                                .map(items::get)
                                .toList()))
                .toList();
    }

    /** Whether another agreement about one of its items was made since, up to that day. */
    boolean replaced(Agreed agreement, long day) {
        for (Promised other : promised) {
            if (other.agreed().made().isAfter(agreement.made())
                    && other.agreed().made().toEpochDay() <= day
                    && !Collections.disjoint(other.agreed().items(), agreement.items())) {
                return true;
            }
        }
        return false;
    }
}
