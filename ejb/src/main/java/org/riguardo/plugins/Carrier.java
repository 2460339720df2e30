package org.riguardo.plugins;

/** The ways in which a plugin comes. */
public enum Carrier {
    /** Part of the product; every firm has it. */
    SYSTEM,
    /** A file that an administrator uploaded; no code; of one firm. */
    DATA,
    /** A deployment beside the EAR; present for every firm, switched on by each. */
    CODE,
    /** A service elsewhere that an administrator approved; of one firm. */
    REMOTE
}
