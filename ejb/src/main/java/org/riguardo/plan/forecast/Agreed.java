package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * An agreement about some of a client's items.
 *
 * @param items ids of the items that it covers
 * @param dates by when how much, by day
 */
public record Agreed(LocalDate made, List<String> items, List<Arrival> dates) {

    public Agreed {
        items = List.copyOf(items);
        dates = dates.stream().sorted(Comparator.comparing(Arrival::on)).toList();
    }
}
