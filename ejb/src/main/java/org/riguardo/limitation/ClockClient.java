package org.riguardo.limitation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client with the items that the clock is about.
 *
 * @param partner the username of the partner who decides; null when none is set
 * @param items those whose term ends first come first
 * @param acts what was recorded about them, newest first
 */
public record ClockClient(
        String clientId,
        String clientName,
        String owner,
        @Nullable String partner,
        List<ClockItem> items,
        List<LimitationAct> acts,
        List<Hint> hints) {

    public ClockClient {
        items = List.copyOf(items);
        acts = List.copyOf(acts);
        hints = List.copyOf(hints);
    }

    /** Days to the end that comes first of all its items. */
    public long daysLeft(LocalDate today) {
        return items.stream()
                .map(item -> item.term().daysLeft(today))
                .min(Comparator.naturalOrder())
                .orElse(Long.MAX_VALUE);
    }

    /** Whether one of its items is for a partner to look at. */
    public boolean near(LocalDate today) {
        return items.stream().anyMatch(item -> item.term().near(today));
    }
}
