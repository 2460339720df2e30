package org.riguardo.plugins;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a firm wanted of its plugins when it was last read.
 *
 * @param readAt by {@link System#nanoTime}
 * @param old whether something changed since
 */
record Kept(Map<String, PluginRow> plugins, Map<String, ModuleRow> modules, long readAt, boolean old) {

    static Kept of(List<PluginRow> plugins, List<ModuleRow> modules, long readAt) {
        return new Kept(
                plugins.stream().collect(Collectors.toUnmodifiableMap(PluginRow::pluginKey, row -> row)),
                modules.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                row -> row.pluginKey() + ":" + row.moduleKey(), row -> row)),
                readAt,
                false);
    }

    /** The same, to be read anew. */
    Kept aged() {
        return new Kept(plugins, modules, readAt, true);
    }

    /**
     * Whether the firm has that plugin on: those of the product until it is switched off, others once they are switched on. What came another way under the same
     * key is another plugin.
     */
    boolean on(Offer offer) {
        PluginRow row = plugins.get(offer.descriptor().key());
        return row == null ? offer.carrier() == Carrier.SYSTEM : row.on() && row.carrier() == offer.carrier();
    }

    /** How it switched that module; null when it did not. */
    @Nullable
    ModuleRow module(String plugin, String module) {
        return modules.get(plugin + ":" + module);
    }

    /** Whether that module is on, given that its plugin is. */
    boolean on(String plugin, ModuleDescriptor module) {
        ModuleRow row = module(plugin, module.key());
        return row == null ? module.on() : row.on(module.on());
    }
}
