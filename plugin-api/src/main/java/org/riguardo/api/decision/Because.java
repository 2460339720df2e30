package org.riguardo.api.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason of a decision.
 *
 * @param rule the name of the gate, of the step or of the change of tone
 * @param until the instant at which a closed gate opens; null when only an event opens it
 * @param event the event that opens it, such as {@code answered}; null when time alone does
 * @param evidence ids of facts, or {@code flag:NAME}, {@code policy:NAME}, {@code client}, {@code ledger}, {@code clock}
 * @since 1.0
 */
public record Because(
        String rule,
        Verdict verdict,
        @Nullable Instant until,
        @Nullable String event,
        List<String> evidence,
        Sentence sentence) {

    public Because {
        evidence = List.copyOf(evidence);
    }
}
