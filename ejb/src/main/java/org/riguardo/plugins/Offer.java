package org.riguardo.plugins;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.plugin.PluginContext;

/**
 * A plugin that is present.
 *
 * @param firm the firm that it belongs to; null when it is there for every firm
 * @param maker makes its modules
 */
public record Offer(Descriptor descriptor, Carrier carrier, @Nullable String firm, Maker maker) {

    /** Makes the modules of a plugin, one for each firm that has it on. */
    @FunctionalInterface
    public interface Maker {
        /**
         * What implements a module for a firm, of the interface of its type.
         *
         * @throws Exception when it cannot be made: the module is then switched off with what the exception says
         */
        Object make(ModuleDescriptor module, PluginContext context) throws Exception;
    }
}
