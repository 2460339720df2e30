package org.riguardo.api.mailbox;

/** A mailbox that could not be read, in one sentence that a person can act upon and that holds no secret. */
public class MailboxException extends Exception {

    public MailboxException(String message, Throwable cause) {
        super(message, cause);
    }

    public MailboxException(String message) {
        super(message);
    }
}
