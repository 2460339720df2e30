package org.riguardo.desk.callsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.desk.callsheet.SheetFacts.Money;

/** Parts what is open into what may be asked for, what is disputed, what is agreed on and what is still to come. */
final class SheetMoney {

    private SheetMoney() {}

    /** @param states how the client's agreements stand */
    static Money of(ClientFile file, List<AgreementState> states, LocalDate today) {
        Set<String> covered = new HashSet<>();
        states.stream()
                .filter(AgreementState::running)
                .forEach(state -> covered.addAll(state.agreement().items()));
        LocalDate ledger = file.ledgerDay();
        Predicate<Item> past = item -> item.open().signum() > 0 && item.due().isBefore(today);
        List<Item> overdue = file.items().stream()
                .filter(past)
                .filter(item -> !item.disputed() && !covered.contains(item.id()))
                .filter(item -> ledger != null && item.due().isBefore(ledger))
                .toList();
        BigDecimal net = sum(overdue)
                .add(sum(file.items().stream()
                        .filter(item -> item.open().signum() < 0)
                        .toList()));
        boolean something = net.signum() > 0;
        return new Money(
                something ? net : BigDecimal.ZERO,
                something ? earliest(overdue) : null,
                something ? overdue.size() : 0,
                sum(file.items().stream().filter(past).filter(Item::disputed).toList()),
                sum(file.items().stream()
                        .filter(past)
                        .filter(item -> !item.disputed() && covered.contains(item.id()))
                        .toList()),
                sum(file.items().stream()
                        .filter(item -> item.open().signum() > 0 && !item.due().isBefore(today))
                        .toList()),
                file.items().isEmpty() ? "EUR" : file.items().get(0).currency());
    }

    private static @Nullable LocalDate earliest(List<Item> items) {
        return items.stream().map(Item::due).min(LocalDate::compareTo).orElse(null);
    }

    private static BigDecimal sum(List<Item> items) {
        return items.stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
