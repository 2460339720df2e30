package org.riguardo.plugins.admin;

/** How a plugin stands for a firm: what it wants, laid on what is there. */
public enum PluginState {
    /** On, and nothing is wrong. */
    ENABLED,
    /** On, and a module of it cannot be used. */
    FAILING,
    /** On, and not there: the firm's sending waits. */
    MISSING,
    /** It waits for an administrator to agree to what it asks. */
    PENDING,
    /** There, and nobody switched it on yet. */
    AVAILABLE,
    /** Switched off. */
    DISABLED;

    /** Whether the firm has it on, be it there or not. */
    public boolean on() {
        return this == ENABLED || this == FAILING || this == MISSING;
    }
}
