package org.riguardo.plugins;

/** A module that is on for a firm, as its descriptor tells of it; nothing of it has been made, and none of its code has run. */
public record Listed(Descriptor plugin, Carrier carrier, ModuleDescriptor module) {

    /** Its name everywhere: {@code plugin:module}. */
    public String fullKey() {
        return plugin.key() + ":" + module.key();
    }
}
