package org.riguardo.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * A module that is on and cannot be asked.
 *
 * @param at when it was given up; null when it never worked
 * @param why what a person is told
 */
public record Failed(String plugin, String version, ModuleDescriptor module, @Nullable Instant at, Sentence why) {

    /** Its name everywhere: {@code plugin:module}. */
    public String fullKey() {
        return plugin + ":" + module.key();
    }
}
