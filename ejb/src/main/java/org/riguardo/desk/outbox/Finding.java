package org.riguardo.desk.outbox;

/** What a person found out about a mail of which nobody knew whether it left. */
public enum Finding {
    /** It left: the recipient has it. */
    IT_LEFT,
    /** It did not leave, and is to be sent again: if it did leave after all, the recipient gets it twice. */
    SEND_AGAIN,
    /** It did not leave, and its draft is open again. */
    BACK_TO_DRAFT
}
