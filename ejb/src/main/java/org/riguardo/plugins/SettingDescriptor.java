package org.riguardo.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * A setting of a plugin, described well enough for a form to draw itself.
 *
 * @param key its name for the plugin
 * @param label what stands beside its field
 * @param help a sentence below it; null without one
 * @param standard its value while nobody has set one; null without one
 * @param required whether the plugin cannot be switched on without it
 * @param choices the values that it may take, for {@link Kind#CHOICE}
 * @param min the least value of a number; null without one
 * @param max the largest value of a number; null without one
 */
public record SettingDescriptor(
        String key,
        Kind kind,
        Sentence label,
        @Nullable Sentence help,
        @Nullable String standard,
        boolean required,
        List<Choice> choices,
        java.math.@Nullable BigDecimal min,
        java.math.@Nullable BigDecimal max) {

    /** What a setting holds. */
    public enum Kind {
        STRING,
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN,
        CHOICE,
        URL,
        /** Kept encrypted, never shown again. */
        SECRET
    }

    /** One of the values of a setting, and its words. */
    public record Choice(String value, Sentence label) {}

    public SettingDescriptor {
        choices = List.copyOf(choices);
    }
}
