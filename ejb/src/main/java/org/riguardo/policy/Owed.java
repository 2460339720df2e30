package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
        List<Item> pastDue = new ArrayList<>(items.size());
        for (Item item : items) {
            if (item.due().isBefore(today) && item.open().signum() > 0) {
                pastDue.add(item);
            }
        }
        if (pastDue.isEmpty() || ledgerDay == null) {
            return new Owed(List.copyOf(pastDue), List.of(), agreements);
        }
        Set<String> covered = new HashSet<>();
        for (AgreementState state : agreements) {
            if (state.running()) {
                covered.addAll(state.agreement().items());
            }
        }
        List<Item> overdue = new ArrayList<>(pastDue.size());
        for (Item item : pastDue) {
            if (!item.disputed() && !covered.contains(item.id()) && item.due().isBefore(ledgerDay)) {
                overdue.add(item);
            }
        }
        boolean something = sum(overdue).add(sum(creditNotes)).signum() > 0;
        return new Owed(List.copyOf(pastDue), something ? List.copyOf(overdue) : List.of(), agreements);
    }

    /** The broken agreements that cover something overdue. */
    List<AgreementState> broken() {
        List<AgreementState> broken = new ArrayList<>(agreements.size());
        for (AgreementState state : agreements) {
            List<String> covered = state.agreement().items();
            if (state.broken() && overdue.stream().anyMatch(item -> covered.contains(item.id()))) {
                broken.add(state);
            }
        }
        return broken;
    }

    /** The earliest effective due date of what is overdue. */
    LocalDate overdueSince() {
        LocalDate since = LocalDate.MAX;
        for (Item item : overdue) {
            LocalDate due = effectiveDue(item);
            since = due.isBefore(since) ? due : since;
        }
        return since;
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
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : items) {
            sum = sum.add(item.open());
        }
        return sum;
    }
}
