package org.riguardo.desk.outbox;

/** How far a mail has come. */
public enum OutboxState {
    /** Approved; it leaves when its time has come, if it still may. */
    READY,
    /** Being handed to the server. */
    SENDING,
    /** The server has it, or there is proof that it left. */
    SENT,
    /** It may have left and may not; it never leaves again by itself. */
    UNKNOWN,
    /** The server refused it for good. */
    FAILED,
    /** It may not leave, or could not; its draft waits for a person. */
    HELD,
    /** A person took it back before it left. */
    CANCELLED
}
