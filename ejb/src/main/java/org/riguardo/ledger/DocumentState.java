package org.riguardo.ledger;

/** What became of one document of a file. */
public enum DocumentState {
    /** It changed the ledger. */
    BOOKED,
    /** The ledger knew all of it. */
    UNCHANGED,
    /** It is nothing that a client owes. */
    LEFT_OUT,
    /** It could not be read. */
    REFUSED
}
