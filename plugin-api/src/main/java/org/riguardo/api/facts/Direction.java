package org.riguardo.api.facts;

/**
 * Whether a contact came from the client or went out to it.
 *
 * @since 1.0
 */
public enum Direction {
    IN,
    OUT
}
