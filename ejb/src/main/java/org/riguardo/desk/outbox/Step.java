package org.riguardo.desk.outbox;

/** The steps of a mail on its way out, in their order. */
enum Step {
    /** It is written as a message; nothing is stored yet. */
    COMPOSED,
    /** Its client is held. */
    LOCKED,
    /** The policy lets it leave; nothing is stored yet. */
    DECIDED,
    /** That it is leaving is written, and not yet committed. */
    TAKEN,
    /** That it is leaving is committed. */
    COMMITTED,
    /** It is about to be handed to the server. */
    HANDED,
    /** The server has answered, or did not in time. */
    ANSWERED,
    /** What became of it is written, and not yet committed. */
    SETTLING,
    /** What became of it is committed. */
    SETTLED,
    /** Its copy was filed, or could not be. */
    FILED
}
