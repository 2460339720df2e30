package org.riguardo.meaning;

/** Who speaks in a text. */
public enum Voice {
    /** A client writes of itself. */
    IN,
    /** The firm writes to a client; signals are never heard in it. */
    OUT,
    /** Staff notes what a client said, so that the third person is the client. */
    NOTE
}
