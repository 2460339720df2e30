package org.riguardo.api.plugin;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the administrator has set of what the descriptor describes, else its defaults; it never changes while a module holds it.
 *
 * @since 1.0
 */
public interface PluginSettings {

    /** A setting as text, a secret too; empty when it is neither set nor has a default. */
    Optional<String> text(String key);

    /** A setting of type {@code number} or {@code integer}; empty as above. */
    default Optional<BigDecimal> number(String key) {
        return text(key).map(BigDecimal::new);
    }

    /** A setting of type {@code boolean}; false when it is neither set nor has a default. */
    default boolean flag(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }
}
