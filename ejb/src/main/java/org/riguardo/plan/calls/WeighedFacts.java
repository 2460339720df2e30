package org.riguardo.plan.calls;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;

/** Takes from a client file what a call that was decided on is weighed by. */
final class WeighedFacts {

    private static final int LATELY = 30;
    private static final String BROKEN = "broken-agreement";

    private WeighedFacts() {}

    static CallFacts of(ClientFile file, Decision decision, ZoneId zone, LocalDate today) {
        Set<String> about = Set.copyOf(decision.items());
        List<Item> items =
                file.items().stream().filter(item -> about.contains(item.id())).toList();
        Purpose purpose = purpose(decision);
        boolean money = purpose == Purpose.MONEY;
        Interaction talk = file.interactions().stream()
                .filter(Interaction::isConversation)
                .max(Comparator.comparing(Interaction::at))
                .orElse(null);
        return new CallFacts(
                purpose,
                money ? items.stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add) : BigDecimal.ZERO,
                file.items().isEmpty() ? "EUR" : file.items().get(0).currency(),
                money ? oldest(items) : null,
                decision.group(),
                file.client().since(),
                talk == null ? null : LocalDate.ofInstant(talk.at(), zone),
                decision.alerts().stream().anyMatch(alert -> alert.rule().equals(BROKEN)),
                attempts(file, talk, zone, today),
                money ? TalkHistory.of(file, zone, today) : TalkHistory.NONE);
    }

    /** Of a decision that waits for a call, the purpose of the call. */
    private static Purpose purpose(Decision decision) {
        if (decision.purpose() != null) {
            return decision.purpose();
        }
        return decision.outlook().stream()
                .filter(entry -> entry.at().equals(decision.notBefore()) && entry.purpose() != null)
                .map(entry -> entry.purpose())
                .findFirst()
                .orElse(decision.items().isEmpty() ? Purpose.COURTESY : Purpose.MONEY);
    }

    private static @Nullable LocalDate oldest(List<Item> items) {
        return items.stream()
                .filter(item -> item.open().signum() > 0)
                .map(Item::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static int attempts(ClientFile file, @Nullable Interaction talk, ZoneId zone, LocalDate today) {
        return (int) file.interactions().stream()
                .filter(Interaction::isUnansweredCall)
                .filter(call -> talk == null || call.at().isAfter(talk.at()))
                .filter(call -> !LocalDate.ofInstant(call.at(), zone).isBefore(today.minusDays(LATELY)))
                .count();
    }
}
