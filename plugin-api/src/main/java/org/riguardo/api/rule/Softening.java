package org.riguardo.api.rule;

import java.util.List;
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
        evidence = List.copyOf(evidence);
    }
}
