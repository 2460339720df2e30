package org.riguardo.timeline.mail;

/** What Riguardo learns when a person says whose a message is. */
public enum Teach {
    /** The address, unless it is known already or the message has several: the usual answer. */
    USUAL,
    /** The address of the message, also where it is another client's as well: then each mail from it is asked about. */
    ADDRESS,
    /** The domain of the address: all mail from it is the client's, but for addresses that are others'. */
    DOMAIN,
    /** Nothing: it is about this message alone. */
    NOTHING
}
