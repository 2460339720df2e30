package org.riguardo.api.facts;

import java.util.Locale;

/**
 * The strategy groups of clients, in the order in which they are tried.
 *
 * @since 1.0
 */
public enum GroupKey {
    PROTECTED,
    DISPUTING,
    LOYAL_IN_DIFFICULTY,
    IN_DIFFICULTY,
    LOYAL_SLIPPED,
    HABITUAL_LATE,
    NEW,
    ORDINARY;

    /** The name used in the API and in configuration, such as {@code loyal-slipped}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
