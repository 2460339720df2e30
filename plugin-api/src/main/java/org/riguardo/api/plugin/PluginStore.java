package org.riguardo.api.plugin;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a plugin's own for one firm, which no other plugin and no other firm sees; they go when the plugin is removed and the administrator agrees. Keys have
 * 1 to 200 characters, values up to 65,536, and there are 10,000 rows at most: beyond them an {@link IllegalArgumentException} says so and nothing is stored.
 *
 * @since 1.0
 */
public interface PluginStore {

    /** The value under that key. */
    Optional<String> get(String key);

    /** Stores a value, in place of the one before. */
    void put(String key, String value);

    /** Removes a row; nothing happens when there is none. */
    void remove(String key);

    /** The keys that begin so, in order; all of them for an empty prefix. */
    List<String> keys(String prefix);
}
