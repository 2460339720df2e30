package org.riguardo.plan.calls;

import java.util.Comparator;
import java.util.List;

/** What a call is worth on one day: the sum of its reasons, those that count most first. */
public record Worth(List<WorthPart> parts) {

    private static final Comparator<WorthPart> BY_WEIGHT =
            Comparator.comparing((WorthPart part) -> -Math.abs(part.points())).thenComparing(WorthPart::kind);

    public Worth {
        parts = parts.stream()
                .filter(part -> part.points() != 0)
                .sorted(BY_WEIGHT)
                .toList();
    }

    /** The sum, never below zero. */
    public int points() {
        return Math.max(0, parts.stream().mapToInt(WorthPart::points).sum());
    }
}
