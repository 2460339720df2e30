package org.riguardo.api.facts;

/** Whether a contact came from the client or went out to it. */
public enum Direction {
    IN,
    OUT
}
