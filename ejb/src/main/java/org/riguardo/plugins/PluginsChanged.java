package org.riguardo.plugins;

import org.jspecify.annotations.Nullable;

/**
 * Fired when a plugin came, went, was switched, set or failed; one event for each operation. Observe it after success: what it tells of may be undone until then.
 *
 * @param firm whose plugin changed; null when it did for every firm
 */
public record PluginsChanged(@Nullable String firm, String plugin) {

    /** Whether it concerns that firm. */
    public boolean concerns(String other) {
        return firm == null || firm.equals(other);
    }
}
