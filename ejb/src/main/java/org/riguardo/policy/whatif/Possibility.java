package org.riguardo.policy.whatif;

import java.time.Instant;
import java.util.List;
import org.riguardo.api.decision.Sentence;

/**
 * A way in which an email about money would be allowed.
 *
 * @param changes what would have to be so, one or two sentences
 * @param from the first instant at which the email would be allowed then
 */
public record Possibility(List<Sentence> changes, Instant from) {

    public Possibility {
        changes = List.copyOf(changes);
    }
}
