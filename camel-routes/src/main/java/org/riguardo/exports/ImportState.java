package org.riguardo.exports;

/** Where a file stands on its way into the ledger. */
public enum ImportState {
    /** It may still be growing. */
    WAITING,
    /** It is being read. */
    RUNNING,
    /** It is complete or not, and a person has to say that it counts. */
    HELD,
    /** It is in the ledger, or said nothing new. */
    DONE,
    /** It could not be read and changed nothing. */
    REJECTED,
    /** It was taken back as a whole. */
    UNDONE
}
