package org.riguardo.replay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

/**
 * Days in a row on which the decision would have been the same.
 *
 * @param from the first day
 * @param to the last day, included
 * @param rule the step or gate that decided it
 */
public record Stretch(
        LocalDate from, LocalDate to, Action action, @Nullable Purpose purpose, @Nullable Tone tone, String rule) {

    boolean continues(Stretch earlier) {
        return action == earlier.action && purpose == earlier.purpose && tone == earlier.tone;
    }

    boolean looksLike(Stretch other) {
        return continues(other);
    }

    Stretch until(LocalDate day) {
        return new Stretch(from, day, action, purpose, tone, rule);
    }
}
