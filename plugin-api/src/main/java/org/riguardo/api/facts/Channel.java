package org.riguardo.api.facts;

/**
 * The way of one contact.
 *
 * @since 1.0
 */
public enum Channel {
    CALL,
    EMAIL,
    MEETING,
    LETTER
}
