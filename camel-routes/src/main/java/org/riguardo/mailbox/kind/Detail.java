package org.riguardo.mailbox.kind;

/** What a message of a {@link Kind} says in particular, as far as it can be told. A person's own message has none, but for one that certified mail calls an anomaly. */
public enum Detail {
    /** An automatic reply of somebody who is away. */
    AWAY,
    /** An automatic reply that confirms that a message came in. */
    ACKNOWLEDGED,
    /** A message could not be delivered. */
    NOT_DELIVERED,
    /** A message was not delivered yet; the server goes on trying. */
    DELAYED,
    /** A recipient reported a message as unwanted (RFC 5965): no more of these. */
    COMPLAINT,
    /** A message was delivered (RFC 3464). */
    DELIVERED,
    /** A message was opened (RFC 8098). */
    READ,
    /** A message was deleted without being opened (RFC 8098). */
    DELETED_UNREAD,
    /** Certified mail: the sender's provider took a message. */
    PEC_ACCEPTED,
    /** Certified mail: the sender's provider refused a message. */
    PEC_NOT_ACCEPTED,
    /** Certified mail: the recipient's provider took charge of a message. */
    PEC_TAKEN,
    /** Certified mail: a message lies in the recipient's mailbox; legal proof. */
    PEC_DELIVERED,
    /** Certified mail: a message could not be delivered. */
    PEC_NOT_DELIVERED,
    /** Certified mail: a message was not delivered within twelve hours. */
    PEC_LATE,
    /** Certified mail: a message was stopped because of a virus. */
    PEC_VIRUS,
    /** Certified mail: an ordinary mail came to a certified mailbox, in an envelope that says so. */
    PEC_ANOMALY,
    /** A calendar's invitation. */
    INVITATION,
    /** An invitation was accepted. */
    ACCEPTED,
    /** An invitation was declined. */
    DECLINED,
    /** An invitation was accepted with reserve. */
    TENTATIVE,
    /** Another time was proposed. */
    COUNTER,
    /** A meeting was called off. */
    CALLED_OFF,
    /** A newsletter or other mail to many. */
    NEWSLETTER,
    /** A mail of a mailing list. */
    MAILING_LIST,
    /** A mail that a program sent. */
    MACHINE
}
