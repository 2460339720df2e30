package org.riguardo.exports.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/** Decides how amounts are written from all of them, never from one alone; in doubt it decides nothing. */
public final class AmountsDecision {

    private final Map<Amounts.Evidence, String> seen = new EnumMap<>(Amounts.Evidence.class);

    /** Takes one of the texts into account. */
    public void see(String text) {
        seen.putIfAbsent(Amounts.evidence(text), text);
    }

    /** Whether some are written in one way and some in the other, so that no answer could settle it. */
    boolean contradictory() {
        return seen.containsKey(Amounts.Evidence.COMMA) && seen.containsKey(Amounts.Evidence.POINT);
    }

    /** The way of writing; empty when the amounts contradict each other or leave it open. */
    public Optional<Amounts> decide(boolean italian) {
        boolean comma = seen.containsKey(Amounts.Evidence.COMMA);
        boolean point = seen.containsKey(Amounts.Evidence.POINT);
        if (comma != point) {
            return Optional.of(comma ? Amounts.COMMA : Amounts.POINT);
        }
        if (comma) {
            return Optional.empty();
        }
        boolean oddComma = seen.containsKey(Amounts.Evidence.COMMA_OR_THOUSANDS);
        boolean oddPoint = seen.containsKey(Amounts.Evidence.POINT_OR_THOUSANDS);
        if (italian ? oddComma : oddPoint) {
            return Optional.empty();
        }
        return Optional.of(italian ? Amounts.COMMA : Amounts.POINT);
    }

    /** Why nothing was decided. */
    public Sentence doubt() {
        String one = seen.getOrDefault(Amounts.Evidence.COMMA, seen.get(Amounts.Evidence.COMMA_OR_THOUSANDS));
        String other = seen.getOrDefault(Amounts.Evidence.POINT, seen.get(Amounts.Evidence.POINT_OR_THOUSANDS));
        String examples = one != null && other != null ? one + " / " + other : one != null ? one : other;
        return new Sentence(
                "Dagli importi del file non si capisce quale segno separa i decimali (" + examples + ").",
                "The amounts of the file do not tell which sign stands before the decimals (" + examples + ").");
    }
}
