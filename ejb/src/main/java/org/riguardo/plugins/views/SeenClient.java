package org.riguardo.plugins.views;

import java.math.BigDecimal;
import java.util.Set;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Item;

/** What a condition and a module see of the client that a page is about. */
public record SeenClient(String id, ClientFile file, Decision decision) {

    Showing.ClientFacts facts() {
        return new Showing.ClientFacts(decision.group(), overdue());
    }

    /** The sum of its overdue items net of credit notes. */
    private BigDecimal overdue() {
        Set<String> items = Set.copyOf(decision.items());
        return file.items().stream()
                .filter(item -> items.contains(item.id()))
                .map(Item::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
