package org.riguardo.plan.forecast;

import java.util.Comparator;
import java.util.List;

/** What one client owed, agreed on and paid, over time. */
public record ClientPast(String id, List<Receivable> items, List<Agreed> agreements) {

    public ClientPast {
        items = List.copyOf(items);
        agreements =
                agreements.stream().sorted(Comparator.comparing(Agreed::made)).toList();
    }
}
