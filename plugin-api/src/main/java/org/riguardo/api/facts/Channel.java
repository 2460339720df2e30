package org.riguardo.api.facts;

/** The way of one contact. */
public enum Channel {
    CALL,
    EMAIL,
    MEETING,
    LETTER
}
