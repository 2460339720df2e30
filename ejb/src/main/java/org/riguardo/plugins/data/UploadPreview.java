package org.riguardo.plugins.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.plugins.Descriptor;

/**
 * What an upload would bring; nothing of it is used yet.
 *
 * @param token by which it is agreed to
 * @param replaces the version in use; null when the plugin is new to the firm
 * @param on whether it will be on at once, as the version that it replaces is
 */
public record UploadPreview(
        String token, Descriptor descriptor, @Nullable String replaces, boolean on, List<Brought> modules) {

    public UploadPreview {
        modules = List.copyOf(modules);
    }

    /**
     * A module of it.
     *
     * @param type null when this version knows no such type
     * @param brings what it holds; why it cannot be used where it is broken
     */
    public record Brought(String key, @Nullable ModuleType type, Sentence name, boolean usable, List<Sentence> brings) {

        public Brought {
            brings = List.copyOf(brings);
        }
    }
}
