package org.riguardo.api.facts;

/**
 * A mark that staff put on a client.
 *
 * @since 1.0
 */
public enum Flag {
    DO_NOT_CONTACT,
    INSOLVENCY,
    LEGAL,
    HARDSHIP
}
