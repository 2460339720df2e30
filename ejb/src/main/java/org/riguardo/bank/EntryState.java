package org.riguardo.bank;

/** What became of a movement on an account. */
public enum EntryState {
    /** It is booked as a payment. */
    BOOKED,
    /** It may be a client's: a person has to say. */
    WAITING,
    /** It came in, but nothing says that it pays what a client has open. */
    NONE,
    /** A person said that it is no client's payment. */
    DISMISSED,
    /** It went out. */
    OUT,
    /** It was taken back by the bank, or takes another one back. */
    REVERSED,
    /** The bank has not booked it. */
    LEFT_OUT
}
