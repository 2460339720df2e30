package org.riguardo.mailboxes;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * What became of the copy of a sent message.
 *
 * @param problem why it could not be filed, and what to do; null when it was
 */
public record Filing(Outcome outcome, @Nullable Sentence problem) {

    /** Whether the copy was put there, was there already, is left to the provider, or could not be put there. */
    public enum Outcome {
        FILED,
        THERE_ALREADY,
        LEFT_TO_PROVIDER,
        FAILED
    }
}
