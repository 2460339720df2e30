package org.riguardo.plugins.admin;

/** How a module stands, given that its plugin is on. */
public enum ModuleState {
    /** It is asked. */
    ENABLED,
    /** Switched off. */
    DISABLED,
    /** On, and given up after it failed too often, until somebody has it tried again. */
    FAILED,
    /** Never usable, as its descriptor is. */
    BROKEN
}
