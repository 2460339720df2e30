package org.riguardo.exports.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Decides the order of day and month from all days of a file, never from one alone; in doubt it decides nothing. */
final class DaysDecision {

    private final Map<Days, String> seen = new EnumMap<>(Days.class);
    private @Nullable String ambiguous;

    void see(String text) {
        Days.evidence(text).ifPresent(order -> seen.putIfAbsent(order, text));
        if (ambiguous == null && Days.ambiguous(text)) {
            ambiguous = text;
        }
    }

    /** The order; empty when the days contradict each other, or leave it open in a file that is not Italian. */
    Optional<Days> decide(boolean italian) {
        if (seen.size() == 2 || seen.isEmpty() && ambiguous != null && !italian) {
            return Optional.empty();
        }
        return Optional.of(
                seen.isEmpty() ? Days.DAY_FIRST : seen.keySet().iterator().next());
    }

    Sentence doubt() {
        String examples = seen.size() == 2 ? String.join(" / ", seen.values()) : ambiguous;
        return new Sentence(
                "Dalle date del file non si capisce se viene prima il giorno o il mese (" + examples + ").",
                "The dates of the file do not tell whether the day or the month comes first (" + examples + ").");
    }
}
