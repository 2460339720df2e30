package org.riguardo.web.plugins;

import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.admin.ModuleState;
import org.riguardo.plugins.admin.ModuleView;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Moments;
import org.riguardo.web.words.Texts;

/**
 * A module as a page shows it.
 *
 * @param type what it is, in words
 * @param location where it shows; null for what shows nowhere
 * @param condition when it shows or is asked; null when always
 * @param message what is wrong with it; null when nothing is
 * @param failedAt when it was given up
 */
public record ModuleLine(
        ModuleView module,
        String name,
        String type,
        @Nullable String location,
        @Nullable String condition,
        @Nullable String message,
        @Nullable Moment failedAt) {

    static ModuleLine of(ModuleView module, Texts texts, Moments moments) {
        var words = new PluginWords(texts);
        var descriptor = module.descriptor();
        return new ModuleLine(
                module,
                texts.say(descriptor.name()),
                words.type(descriptor.type()),
                words.location(descriptor.location()),
                words.condition(descriptor.condition()),
                module.message() == null ? null : texts.say(module.message()),
                module.failedAt() == null ? null : moments.at(module.failedAt()));
    }

    /** Its key. */
    public String key() {
        return module.key();
    }

    /** The icon of its state. */
    public String icon() {
        return module.failing() ? "note" : module.state() == ModuleState.ENABLED ? "quiet" : "off";
    }
}
