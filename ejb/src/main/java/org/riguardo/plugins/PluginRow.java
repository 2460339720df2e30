package org.riguardo.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a firm wants of a plugin.
 *
 * @param descriptor the document as it was when it was installed or last switched on
 * @param previousVersion the version that this one replaced and that may be put back; null when there is none
 */
public record PluginRow(
        String firmId,
        String pluginKey,
        Carrier carrier,
        String version,
        State state,
        String descriptor,
        @Nullable String previousVersion,
        @Nullable String previousDescriptor,
        Instant installedAt,
        String installedBy,
        Instant changedAt,
        String changedBy) {

    /** What is wanted. */
    public enum State {
        ENABLED,
        DISABLED,
        /** It waits for an administrator to agree to what it asks; it is not used. */
        PENDING
    }

    /** Whether the firm has it on. */
    public boolean on() {
        return state == State.ENABLED;
    }
}
