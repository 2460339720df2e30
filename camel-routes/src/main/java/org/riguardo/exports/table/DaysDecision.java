package org.riguardo.exports.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Decides the order of day and month from all days of a file, never from one alone; in doubt it decides nothing. */
public final class DaysDecision {

    private final Map<Days, String> seen = new EnumMap<>(Days.class);
    private @Nullable String ambiguous;

    /** Takes one of the texts into account. */
    public void see(String text) {
        if (Days.isUsual(text)) {
            seeUsual(text);
            return;
        }
        if (Days.isYearFirst(text)) {
            return;
        }
        Days.evidence(text).ifPresent(order -> seen.putIfAbsent(order, text));
        if (ambiguous == null && Days.ambiguous(text)) {
            ambiguous = text;
        }
    }

    private void seeUsual(String text) {
        int first = Days.twoDigits(text, 0);
        int second = Days.twoDigits(text, 3);
        Days only = first > 12 ? Days.DAY_FIRST : second > 12 ? Days.MONTH_FIRST : null;
        if (only != null && !seen.containsKey(only) && only.read(text).isPresent()) {
            seen.put(only, text);
        } else if (only == null && ambiguous == null && first != second && Days.ambiguous(text)) {
            ambiguous = text;
        }
    }

    /** Whether some allow only the one order and some only the other, so that no answer could settle it. */
    boolean contradictory() {
        return seen.size() == 2;
    }

    /** The order; empty when the days contradict each other, or leave it open in a file that is not Italian. */
    public Optional<Days> decide(boolean italian) {
        if (seen.size() == 2 || seen.isEmpty() && ambiguous != null && !italian) {
            return Optional.empty();
        }
        return Optional.of(
                seen.isEmpty() ? Days.DAY_FIRST : seen.keySet().iterator().next());
    }

    /** Why nothing was decided. */
    public Sentence doubt() {
        String examples = seen.size() == 2 ? String.join(" / ", seen.values()) : ambiguous;
        return new Sentence(
                "Dalle date del file non si capisce se viene prima il giorno o il mese (" + examples + ").",
                "The dates of the file do not tell whether the day or the month comes first (" + examples + ").");
    }
}
