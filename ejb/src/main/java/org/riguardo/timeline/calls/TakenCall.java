package org.riguardo.timeline.calls;

import org.jspecify.annotations.Nullable;
import org.riguardo.problem.InputProblem;

/**
 * What became of a call that another program stated.
 *
 * @param callId the call that it is or is part of; null when it was refused
 * @param clientId whose it is; null while nobody knows
 * @param problem why it was refused; null when it was taken
 */
public record TakenCall(
        String id, State state, @Nullable String callId, @Nullable String clientId, @Nullable InputProblem problem) {

    /** What became of it. */
    public enum State {
        /** It was not known before. */
        NEW,
        /** It was stated before just so; nothing changed. */
        KNOWN,
        /** It cannot be taken. */
        REFUSED
    }
}
