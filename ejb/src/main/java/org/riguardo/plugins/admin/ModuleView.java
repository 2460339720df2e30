package org.riguardo.plugins.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.plugins.ModuleDescriptor;

/**
 * A module as it stands for a firm.
 *
 * @param failures in a row
 * @param failedAt when it was given up; null while it is asked
 * @param message what is wrong with it; null when nothing is
 * @param switching how it may be switched
 */
public record ModuleView(
        ModuleDescriptor descriptor,
        ModuleState state,
        int failures,
        @Nullable Instant failedAt,
        @Nullable Sentence message,
        Switching switching) {

    /** How a module is switched. */
    public enum Switching {
        /** Here. */
        HERE,
        /** With the policy, whose versions say when it was on. */
        WITH_POLICY,
        /** Never: it is always on. */
        NEVER
    }

    /** Unique in its plugin. */
    public String key() {
        return descriptor.key();
    }

    /** Whether it is on, be it usable or not. */
    public boolean on() {
        return state != ModuleState.DISABLED;
    }

    /** Whether something is wrong that a person should know. */
    public boolean failing() {
        return state == ModuleState.FAILED || state == ModuleState.BROKEN;
    }
}
