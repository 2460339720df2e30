package org.riguardo.api.exports;

/**
 * What a file says about documents that it does not list.
 *
 * @since 1.0
 */
public enum Extent {
    /** Nothing: it adds what it lists. */
    ADDITION,
    /** They are no longer open: it lists all that is open on its day. */
    SNAPSHOT
}
