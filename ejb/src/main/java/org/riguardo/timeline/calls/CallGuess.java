package org.riguardo.timeline.calls;

/** Why a call may be a client's. */
public enum CallGuess {
    /** The client has the number, as others do. */
    SHARED,
    /** Somebody logged a call with the client at that time, and no record of it was found. */
    LOGGED,
    /** The client has a number that differs in its last digits alone, as of the same switchboard. */
    SIMILAR
}
