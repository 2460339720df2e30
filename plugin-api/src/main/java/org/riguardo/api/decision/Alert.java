package org.riguardo.api.decision;

import java.util.List;

/**
 * Something that a person should know beside the decision; it changes nothing in it.
 *
 * @since 1.0
 */
public record Alert(String rule, List<String> evidence, Sentence sentence) {

    public Alert {
        evidence = List.copyOf(evidence);
    }
}
