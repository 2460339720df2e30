package org.riguardo.plugins;

/**
 * A module that is on for a firm, and what implements it; it is asked for anew each time and never kept.
 *
 * @param plugin the key of its plugin
 * @param version of its plugin
 * @param instance made for this firm; null-free
 */
public record Plugged<T>(
        String firm, String plugin, String version, Carrier carrier, ModuleDescriptor module, T instance) {

    /** Its name everywhere: {@code plugin:module}. */
    public String fullKey() {
        return plugin + ":" + module.key();
    }
}
