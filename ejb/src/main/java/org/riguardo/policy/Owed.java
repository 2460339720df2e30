package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.AgreementState;

/**
 * What is owed on one day, each list by due date and id.
 *
 * @param pastDue items whose due date has passed
 * @param overdue those that may be asked for; empty when the credit notes outweigh them
 */
record Owed(List<Item> pastDue, List<Item> overdue, List<AgreementState> agreements) {

    static final Comparator<Item> BY_DUE = Comparator.comparing(Item::due).thenComparing(Item::id);

    /**
     * @param items by due date and id
     * @param ledgerDay the day of the ledger as it is taken on that day
     */
    static Owed on(
            LocalDate today,
            @Nullable LocalDate ledgerDay,
            List<Item> items,
            List<Item> creditNotes,
            List<AgreementState> agreements) {
        List<Item> pastDue = items.stream()
                .filter(item -> item.due().isBefore(today) && item.open().signum() > 0)
                .toList();
        if (pastDue.isEmpty() || ledgerDay == null) {
            return new Owed(pastDue, List.of(), agreements);
        }
        Set<String> covered = new HashSet<>();
        agreements.stream()
                .filter(AgreementState::running)
                .forEach(state -> covered.addAll(state.agreement().items()));
        List<Item> overdue = pastDue.stream()
                .filter(item -> !item.disputed()
                        && !covered.contains(item.id())
                        && item.due().isBefore(ledgerDay))
                .toList();
        boolean something = sum(overdue).add(sum(creditNotes)).signum() > 0;
        return new Owed(pastDue, something ? overdue : List.of(), agreements);
    }

    /** The broken agreements that cover something overdue. */
    List<AgreementState> broken() {
        return agreements.stream()
                .filter(AgreementState::broken)
                .filter(state -> overdue.stream()
                        .anyMatch(item -> state.agreement().items().contains(item.id())))
                .toList();
    }

    /** The earliest effective due date of what is overdue. */
    LocalDate overdueSince() {
        return overdue.stream()
                .map(this::effectiveDue)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private LocalDate effectiveDue(Item item) {
        LocalDate due = item.due();
        for (AgreementState state : agreements) {
            if (state.broken() && state.agreement().items().contains(item.id())) {
                LocalDate broke = Objects.requireNonNull(state.firstUnmet());
                due = broke.isAfter(due) ? broke : due;
            }
        }
        return due;
    }

    private static BigDecimal sum(Collection<Item> items) {
        return items.stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
