package org.riguardo.mailbox.kind;

/** What kind of message a mail is. Only {@link #HUMAN} answers anything; a delivery receipt of certified mail is proof, not an answer. */
public enum Kind {
    HUMAN,
    AUTO_REPLY,
    BOUNCE,
    RECEIPT,
    LIST,
    CALENDAR,
    OTHER
}
