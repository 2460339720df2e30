package org.riguardo.plugins;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;

/**
 * A module as its plugin's descriptor tells of it.
 *
 * @param key unique in its plugin
 * @param type null when this version knows no such type
 * @param name what people read
 * @param on whether it is on once the plugin is, until somebody switches it
 * @param weight the module of less weight comes first
 * @param location where it shows; null for what shows nowhere
 * @param condition when it shows or is asked
 * @param fields all that the descriptor says of it, for what only its type knows, such as {@code class}, {@code url}, {@code file}, {@code events}
 * @param broken why it cannot be used, whatever its state; null when it can
 */
public record ModuleDescriptor(
        String key,
        @Nullable ModuleType type,
        Sentence name,
        boolean on,
        int weight,
        @Nullable Location location,
        Condition condition,
        JsonObject fields,
        @Nullable Sentence broken) {

    /** The same, unusable. */
    public ModuleDescriptor broken(Sentence why) {
        return new ModuleDescriptor(key, type, name, on, weight, location, condition, fields, why);
    }

    /** A text among its fields; null when there is none. */
    public @Nullable String field(String name) {
        return fields.getString(name, null);
    }
}
