package org.riguardo.api.facts;

/** A mark that staff put on a client. */
public enum Flag {
    DO_NOT_CONTACT,
    INSOLVENCY,
    LEGAL,
    HARDSHIP
}
