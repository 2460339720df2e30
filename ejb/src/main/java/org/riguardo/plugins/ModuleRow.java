package org.riguardo.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * How a firm has switched a module, and how it fares.
 *
 * @param failures in a row; a success sets them back
 * @param failedAt when it was given up, which it stays until it is repaired; null while it is called
 */
public record ModuleRow(
        String pluginKey,
        String moduleKey,
        State state,
        int failures,
        @Nullable Instant failedAt,
        @Nullable String messageIt,
        @Nullable String messageEn) {

    /** How it is switched. */
    public enum State {
        /** Nobody switched it: its descriptor says. */
        AS_DESCRIBED,
        ON,
        OFF
    }

    /** Whether it is on, where its descriptor says that. */
    public boolean on(boolean described) {
        return state == State.AS_DESCRIBED ? described : state == State.ON;
    }

    /** Whether it was given up. */
    public boolean failed() {
        return failedAt != null;
    }

    /** What went wrong last; null when nothing did. */
    public @Nullable Sentence message() {
        return messageIt == null || messageEn == null ? null : new Sentence(messageIt, messageEn);
    }
}
