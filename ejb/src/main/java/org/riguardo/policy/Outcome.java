package org.riguardo.policy;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

/**
 * What is to be done at one instant, before looking ahead.
 *
 * @param rule what decided it
 * @param tone null for {@code WAIT}, {@code REFER} and {@code NONE}
 * @param events what would end a {@code WAIT}
 */
record Outcome(
        String rule,
        Action action,
        @Nullable Purpose purpose,
        @Nullable Tone tone,
        List<String> events,
        List<ToneChange> toneChanges,
        List<String> evidence,
        Supplier<Sentence> sentence) {

    static Outcome of(
            String rule,
            Action action,
            @Nullable Purpose purpose,
            @Nullable Tone tone,
            List<String> evidence,
            Supplier<Sentence> sentence) {
        return new Outcome(rule, action, purpose, tone, List.of(), List.of(), evidence, sentence);
    }

    static Outcome await(String rule, List<String> events, List<String> evidence, Supplier<Sentence> sentence) {
        return new Outcome(rule, Action.WAIT, null, null, events, List.of(), evidence, sentence);
    }

    boolean isWait() {
        return action == Action.WAIT;
    }

    /** Whether somebody who looks at the outlook would see the same. */
    boolean looksLike(Outcome other) {
        return action == other.action && purpose == other.purpose && tone == other.tone;
    }
}
