package org.riguardo.api.rule;

import java.util.List;
import java.util.Objects;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;

/**
 * A rule asks for a tone no firmer than this; it can never ask for a firmer one.
 *
 * @param evidence as in {@link Closed}
 * @since 1.0
 */
public record Softening(Tone noFirmerThan, List<String> evidence, Sentence sentence) {

    public Softening {
        Objects.requireNonNull(noFirmerThan, "noFirmerThan");
        Objects.requireNonNull(sentence, "sentence");
        evidence = List.copyOf(evidence);
    }
}
